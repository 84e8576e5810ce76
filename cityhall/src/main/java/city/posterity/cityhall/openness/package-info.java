/**
 * What everyone may see and have: the public pages, and the open data of every procurement as OCDS
 * releases, records, a change feed and bulk files. {@link
 * city.posterity.cityhall.openness.Publicity} says what is public and when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "operations", "people", "web"})
package city.posterity.cityhall.openness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
