/**
 * What the city is bound by beyond the single purchase: contracts from before this program, what
 * outlives its contract, and when contracts of both kinds end or have to be decided on. What
 * happens in a contract is in the buying cycle.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "operations", "people", "web"})
package city.posterity.cityhall.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
