/** The file that is appraised: read as a whole, with everything that is wrong with it at once. */
@NullMarked
package city.posterity.appraisal.file;

import org.jspecify.annotations.NullMarked;
