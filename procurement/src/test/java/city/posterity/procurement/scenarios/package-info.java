@NullMarked
package city.posterity.procurement.scenarios;

import org.jspecify.annotations.NullMarked;
