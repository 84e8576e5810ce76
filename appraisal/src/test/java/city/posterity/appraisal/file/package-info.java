@NullMarked
package city.posterity.appraisal.file;

import org.jspecify.annotations.NullMarked;
