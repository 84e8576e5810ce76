/**
 * What a later year counts today: published schedules of real discount rates, and their factors.
 */
@NullMarked
package city.posterity.appraisal.discount;

import org.jspecify.annotations.NullMarked;
