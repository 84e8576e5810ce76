/**
 * Residents and suppliers who want to hear: they follow purchases and searches, and get letters
 * when something becomes public. What is public, {@link city.posterity.cityhall.openness} says.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"casefile", "notifications", "openness", "operations", "people", "web"})
package city.posterity.cityhall.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
