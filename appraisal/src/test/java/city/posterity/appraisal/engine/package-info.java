@NullMarked
package city.posterity.appraisal.engine;

import org.jspecify.annotations.NullMarked;
