/**
 * Policies where the work is done: which ones a city goes by, what they find when something is
 * decided, and the guide that goes with them. What a clause says and how it is checked is the
 * library's business; what a purchase is, the core's.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "api",
      "appraisals",
      "casefile",
      "emergency",
      "forms",
      "operations",
      "people",
      "web"
    })
package city.posterity.cityhall.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
