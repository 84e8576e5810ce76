/** What everyone may see: releases, records and the public pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "operations", "people", "web"})
package city.posterity.cityhall.openness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
