/** The redaction: a text or document withheld from the public on a ground, until a date. */
@NullMarked
package city.posterity.procurement.disclosure.redaction;

import org.jspecify.annotations.NullMarked;
