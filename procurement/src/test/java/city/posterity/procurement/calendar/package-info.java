@NullMarked
package city.posterity.procurement.calendar;

import org.jspecify.annotations.NullMarked;
