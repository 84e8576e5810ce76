/**
 * How bids are turned into a ranking: the award formulas in use, and the tests that show when the
 * formula or one losing bid decides the winner rather than the offers.
 *
 * <p>Everything here is decimal arithmetic of {@value Decimals#DIGITS} digits and is rounded only
 * when shown, so that rounding makes no tie and breaks none.
 */
@NullMarked
package city.posterity.appraisal.score;

import org.jspecify.annotations.NullMarked;
