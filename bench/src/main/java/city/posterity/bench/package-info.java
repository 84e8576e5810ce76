/**
 * Measurements, as ratios of two things side by side in one run, and failure tests that take long.
 * {@code bench/run} starts them. All traffic goes to this machine, is bounded and ends by itself.
 */
@NullMarked
package city.posterity.bench;

import org.jspecify.annotations.NullMarked;
