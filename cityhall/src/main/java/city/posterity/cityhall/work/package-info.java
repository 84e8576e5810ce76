/**
 * The pages in which people do their work: what waits for them, each procurement with what can be
 * done to it now, and a form for every verb of the buying cycle.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "api",
      "appraisals",
      "casefile",
      "costing",
      "delivery",
      "documents",
      "forms",
      "guidance",
      "operations",
      "people",
      "web"
    })
package city.posterity.cityhall.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
