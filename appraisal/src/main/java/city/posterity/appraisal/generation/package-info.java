/**
 * Which generations pay and gain: flows laid on birth years by who is there and who pays or uses,
 * and what can be said of the result. The building blocks are established (generational accounts:
 * Auerbach, Gokhale and Kotlikoff 1991; National Transfer Accounts, UN 2013); their use on bids is
 * our own design and has to be shown as such.
 */
@NullMarked
package city.posterity.appraisal.generation;

import org.jspecify.annotations.NullMarked;
