/** What contracts take, beside what their bids said that they would. */
@NullMarked
package city.posterity.procurement.delivery.forecast;

import org.jspecify.annotations.NullMarked;
