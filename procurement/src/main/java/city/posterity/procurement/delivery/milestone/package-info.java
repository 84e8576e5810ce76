/** What has to be delivered or reached, by when, and whether it was. */
@NullMarked
package city.posterity.procurement.delivery.milestone;

import org.jspecify.annotations.NullMarked;
