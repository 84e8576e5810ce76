@NullMarked
package city.posterity.procurement.evaluation;

import org.jspecify.annotations.NullMarked;
