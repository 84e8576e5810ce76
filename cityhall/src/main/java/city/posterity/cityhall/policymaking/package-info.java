/**
 * How policies are made with people, as everybody sees it and as a working group does it: where
 * each stands, its text, what people say about it, what became of that, and how an adopted text
 * becomes the policy that gates obey. What may happen when is the core's business.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "api",
      "casefile",
      "documents",
      "guidance",
      "notifications",
      "operations",
      "people",
      "web"
    })
package city.posterity.cityhall.policymaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
