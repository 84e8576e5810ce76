@NullMarked
package city.posterity.procurement.ranking;

import org.jspecify.annotations.NullMarked;
