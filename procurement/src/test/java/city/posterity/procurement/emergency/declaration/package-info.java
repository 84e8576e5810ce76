/** Tests of declared emergencies. */
@NullMarked
package city.posterity.procurement.emergency.declaration;

import org.jspecify.annotations.NullMarked;
