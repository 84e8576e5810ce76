@NullMarked
package city.posterity.appraisal.report;

import org.jspecify.annotations.NullMarked;
