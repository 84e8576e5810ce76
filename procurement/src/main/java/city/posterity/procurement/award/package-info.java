/** Who gets the contract, and who objects. */
@NullMarked
package city.posterity.procurement.award;

import org.jspecify.annotations.NullMarked;
