/**
 * Policy packs: facts in, findings out. A pack is read, type-checked and compiled as a whole or
 * refused with everything that is wrong; checking it needs no clock, no network and no storage.
 */
@NullMarked
package city.posterity.policy;

import org.jspecify.annotations.NullMarked;
