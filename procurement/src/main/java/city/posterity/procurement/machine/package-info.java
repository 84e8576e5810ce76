/**
 * What all state machines of the buying cycle have in common: commands become events or findings,
 * moves are rows of a table, states are what the events add up to.
 */
@NullMarked
package city.posterity.procurement.machine;

import org.jspecify.annotations.NullMarked;
