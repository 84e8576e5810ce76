@NullMarked
package city.posterity.appraisal.generation;

import org.jspecify.annotations.NullMarked;
