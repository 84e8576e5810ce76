/** Working days, periods and deadlines of one place; table-driven and safe across clock changes. */
@NullMarked
package city.posterity.procurement.calendar;

import org.jspecify.annotations.NullMarked;
