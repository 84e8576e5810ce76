/**
 * Turns a record of the core into a form that people fill in, and what they filled in back into the
 * record: each component a field, each problem beside the field it is about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "casefile", "operations", "web"})
package city.posterity.cityhall.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
