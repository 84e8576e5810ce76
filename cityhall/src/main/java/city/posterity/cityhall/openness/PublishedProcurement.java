package city.posterity.cityhall.openness;

import java.net.URI;
import java.time.Instant;

/**
 * A procurement as everybody may know it, by its newest release.
 *
 * @param number of that release, from 1
 * @param release in the language that was asked for
 * @param page where people read it
 * @param data where programs read that release
 */
public record PublishedProcurement(
    String ocid, int number, Instant releasedAt, Told release, URI page, URI data) {

  /** Of the tender, or of the plan while there is none. */
  public String title() {
    return release.has("/tender/title")
        ? release.text("/tender/title")
        : release.has("/title") ? release.text("/title") : ocid;
  }
}
