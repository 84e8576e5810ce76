/** What holds of every appraisal, whatever is in the file. */
@NullMarked
package city.posterity.appraisal.laws;

import org.jspecify.annotations.NullMarked;
