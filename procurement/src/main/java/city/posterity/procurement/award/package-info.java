/** Who gets the contract, and who objects; small purchases, which are awarded without a tender. */
@NullMarked
package city.posterity.procurement.award;

import org.jspecify.annotations.NullMarked;
