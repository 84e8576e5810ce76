/** What came out, for people to read. */
@NullMarked
package city.posterity.appraisal.report;

import org.jspecify.annotations.NullMarked;
