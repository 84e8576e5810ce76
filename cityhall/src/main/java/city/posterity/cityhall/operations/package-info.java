/**
 * What keeps the program running: the database and its durability, the clock, configuration, health
 * and the order in which things start and stop. Open to every other part of the application.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package city.posterity.cityhall.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
