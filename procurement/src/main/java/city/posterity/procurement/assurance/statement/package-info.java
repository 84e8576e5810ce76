/** The statement: a fact that no record of the purchase yields, entered by a named person. */
@NullMarked
package city.posterity.procurement.assurance.statement;

import org.jspecify.annotations.NullMarked;
