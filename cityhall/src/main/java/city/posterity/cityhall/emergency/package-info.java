/**
 * Declared emergencies as the whole city sees them: which are in force, what was bought under each,
 * and how each came to its end. What a declaration is, is the core's business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "operations", "people", "web"})
package city.posterity.cityhall.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
