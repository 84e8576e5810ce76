/**
 * What an administrator looks after besides people: the procedure packs, the health of the
 * installation, and taking everything out. It shows and hands out; what things are, other parts
 * say.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "backup",
      "casefile",
      "delivery",
      "openness",
      "operations",
      "people",
      "web"
    })
package city.posterity.cityhall.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
