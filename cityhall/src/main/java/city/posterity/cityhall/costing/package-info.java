/**
 * How what bids cost over their life is found: the page on which the costing method of a tender is
 * put together and tried out before publication, the public page of it, and how a cost sheet and
 * what it comes to are shown. What a method is and what it adds up to is the buying cycle's.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"api", "casefile", "forms", "operations", "people", "web"})
package city.posterity.cityhall.costing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
