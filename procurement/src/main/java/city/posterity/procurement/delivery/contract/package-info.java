/** The contract, from the award to the closing report. */
@NullMarked
package city.posterity.procurement.delivery.contract;

import org.jspecify.annotations.NullMarked;
