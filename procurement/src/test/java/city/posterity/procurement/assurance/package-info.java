@NullMarked
package city.posterity.procurement.assurance;

import org.jspecify.annotations.NullMarked;
