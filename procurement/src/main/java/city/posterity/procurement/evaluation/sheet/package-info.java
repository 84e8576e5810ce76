/** One evaluator's own scores for one bid. */
@NullMarked
package city.posterity.procurement.evaluation.sheet;

import org.jspecify.annotations.NullMarked;
