/** Change sets: which words change, and because of which answers. */
@NullMarked
package city.posterity.procurement.policymaking.revision;

import org.jspecify.annotations.NullMarked;
