/**
 * How sure a result is: distributions of the factors on lines, drivers that lines share, their
 * correlations, draws that any machine repeats to the byte, and what the draws say.
 *
 * <p>Nothing here reads a clock or the machine's own randomness, and every function of real numbers
 * is of {@link StrictMath}, whose results are the same everywhere.
 */
@NullMarked
package city.posterity.appraisal.draw;

import org.jspecify.annotations.NullMarked;
