@NullMarked
package city.posterity.appraisal.value;

import org.jspecify.annotations.NullMarked;
