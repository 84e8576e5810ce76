/**
 * The frame of every page: layout, language, error pages, security headers, request ids. It knows
 * no stage of the buying cycle.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package city.posterity.cityhall.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
