/** Tests of themes. */
@NullMarked
package city.posterity.procurement.policymaking.theme;

import org.jspecify.annotations.NullMarked;
