@NullMarked
package city.posterity.appraisal;

import org.jspecify.annotations.NullMarked;
