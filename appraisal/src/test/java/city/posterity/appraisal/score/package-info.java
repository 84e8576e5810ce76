@NullMarked
package city.posterity.appraisal.score;

import org.jspecify.annotations.NullMarked;
