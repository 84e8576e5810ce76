@NullMarked
package city.posterity.appraisal.discount;

import org.jspecify.annotations.NullMarked;
