/**
 * The demonstration: a sample city with people, procurements in several stages and a clock that can
 * be moved. Nothing in here exists in a city's real installation.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"appraisals", "bidding", "casefile", "operations", "people", "web"})
package city.posterity.cityhall.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
