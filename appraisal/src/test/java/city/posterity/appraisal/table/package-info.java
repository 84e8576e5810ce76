@NullMarked
package city.posterity.appraisal.table;

import org.jspecify.annotations.NullMarked;
