/**
 * Letters to people: whoever has something to tell hands a {@link
 * city.posterity.cityhall.notifications.Letter} to {@link
 * city.posterity.cityhall.notifications.Post}, which delivers it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "operations", "web"})
package city.posterity.cityhall.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
