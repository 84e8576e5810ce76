/** Tests of what all machines have in common. */
@NullMarked
package city.posterity.procurement.machine;

import org.jspecify.annotations.NullMarked;
