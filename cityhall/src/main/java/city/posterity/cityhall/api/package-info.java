/**
 * The HTTP interface to the buying cycle: every verb of every machine at one kind of address, read
 * from and described by the core's own records. Whatever a page can do, this can, under the same
 * rules.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "operations", "web", "people"})
package city.posterity.cityhall.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
