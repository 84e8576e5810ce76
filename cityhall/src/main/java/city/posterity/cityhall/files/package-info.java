/**
 * Files beside the database: whoever keeps one knows its id, size and digest; only this part knows
 * where it lies.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"operations"})
package city.posterity.cityhall.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
