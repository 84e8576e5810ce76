/**
 * The one path of change: load, decide, append, in one transaction. It owns the events and knows no
 * stage; whoever wants to hear of them implements {@link
 * city.posterity.cityhall.casefile.CasefileListener}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"operations"})
package city.posterity.cityhall.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
