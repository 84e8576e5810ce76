@NullMarked
package city.posterity.appraisal.population;

import org.jspecify.annotations.NullMarked;
