/**
 * Documents: files that come in are looked through before anybody can have them, and papers go out
 * that everybody can read: notice, award, closing report and the letters to the bidders. {@link
 * city.posterity.cityhall.documents.Uploads}, {@link
 * city.posterity.cityhall.documents.AwardLetters} and, for papers of other parts, {@link
 * city.posterity.cityhall.documents.Papers} are the doors.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"api", "casefile", "files", "openness", "operations", "people", "web"})
package city.posterity.cityhall.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
