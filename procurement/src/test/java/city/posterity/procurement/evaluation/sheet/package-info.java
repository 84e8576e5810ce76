@NullMarked
package city.posterity.procurement.evaluation.sheet;

import org.jspecify.annotations.NullMarked;
