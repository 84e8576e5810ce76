/**
 * What effects other than money are worth: published unit values with their currency, price base,
 * unit and basis, and the way from the prices and currency of a value to those of a file.
 */
@NullMarked
package city.posterity.appraisal.value;

import org.jspecify.annotations.NullMarked;
