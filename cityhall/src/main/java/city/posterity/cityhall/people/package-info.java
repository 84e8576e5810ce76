/**
 * Who acts: persons, the organisations they act for, their roles in the whole city, and how they
 * prove who they are. {@link city.posterity.cityhall.people.People} tells the other parts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "notifications", "operations", "web"})
package city.posterity.cityhall.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
