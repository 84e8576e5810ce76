@NullMarked
package city.posterity.appraisal.draw;

import org.jspecify.annotations.NullMarked;
