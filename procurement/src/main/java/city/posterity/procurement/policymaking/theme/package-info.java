/** What contributions are about: groups of them that are answered together. */
@NullMarked
package city.posterity.procurement.policymaking.theme;

import org.jspecify.annotations.NullMarked;
