/** Changes of a running contract: one ground each, and numbers that agree with it. */
@NullMarked
package city.posterity.procurement.delivery.change;

import org.jspecify.annotations.NullMarked;
