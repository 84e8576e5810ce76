/** What is asked of and told to suppliers before a tender, so that all of them know the same. */
@NullMarked
package city.posterity.procurement.market.engagement;

import org.jspecify.annotations.NullMarked;
