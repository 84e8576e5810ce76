/**
 * What options and bids cost and give over their life, to whom: asked before the city decides to
 * buy, before it publishes how it will choose, when bids are compared, and kept with the award. The
 * arithmetic is the library's; the costing method and the cost sheet are the buying cycle's.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"api", "casefile", "forms", "openness", "operations", "people", "web"})
package city.posterity.cityhall.appraisals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
