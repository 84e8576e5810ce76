/**
 * The declaration of an emergency, from the first word to the day on which everything that it
 * opened is settled. It belongs to the city and not to one purchase, so it is a case of its own;
 * purchases made under it name its tag. After the U4SSC Guidelines, chapter 3.
 */
@NullMarked
package city.posterity.procurement.emergency.declaration;

import org.jspecify.annotations.NullMarked;
