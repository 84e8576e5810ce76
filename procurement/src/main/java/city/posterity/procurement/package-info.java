/** The buying cycle as a pure state machine: no input or output, no framework, no clock. */
@NullMarked
package city.posterity.procurement;

import org.jspecify.annotations.NullMarked;
