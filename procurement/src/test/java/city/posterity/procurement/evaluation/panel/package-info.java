@NullMarked
package city.posterity.procurement.evaluation.panel;

import org.jspecify.annotations.NullMarked;
