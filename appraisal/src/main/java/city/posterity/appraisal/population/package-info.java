/** Who is there in a year of the calendar, by age, and who pays or uses by age. */
@NullMarked
package city.posterity.appraisal.population;

import org.jspecify.annotations.NullMarked;
