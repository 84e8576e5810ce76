/**
 * From the lines of options to what they are worth: present values under each schedule, the
 * measures of life-cycle costing, who pays and when, and what the uncertainty does to all of it.
 */
@NullMarked
package city.posterity.appraisal.engine;

import org.jspecify.annotations.NullMarked;
