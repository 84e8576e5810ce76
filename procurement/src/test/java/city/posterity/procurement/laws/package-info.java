/**
 * The laws that hold whatever anybody tries, in whatever order and at whatever time: random people
 * do random things to one procurement, and each law is checked after every step.
 */
@NullMarked
package city.posterity.procurement.laws;

import org.jspecify.annotations.NullMarked;
