/**
 * A whole installation in one file and back: every table as of one moment, and what lies beside the
 * database. Knows no other part of the application, only that its tables and files are there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"operations"})
package city.posterity.cityhall.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
