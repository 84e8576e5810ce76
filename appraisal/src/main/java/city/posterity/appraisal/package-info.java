/**
 * What each option of a purchase costs and gives over its whole life, how sure that is, and which
 * generations pay and gain. Pure arithmetic on files and tables: no clock, no network, no storage.
 * The same file and seed give the same bytes on any machine.
 *
 * <p>All money is real, in the prices of one base year. Years are counted from the decision year,
 * which is 0 and never discounted.
 */
@NullMarked
package city.posterity.appraisal;

import org.jspecify.annotations.NullMarked;
