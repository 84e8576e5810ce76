@NullMarked
package city.posterity.procurement.disclosure.redaction;

import org.jspecify.annotations.NullMarked;
