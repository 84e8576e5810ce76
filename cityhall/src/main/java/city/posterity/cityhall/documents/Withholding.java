package city.posterity.cityhall.documents;

import java.util.UUID;

/**
 * Says of which files the public may not have the bytes although their digest is published: what is
 * redacted. Whoever keeps such a list offers it as a bean; without one nothing is withheld.
 */
@FunctionalInterface
public interface Withholding {

  /**
   * @param sha256 lower-case hex digest of the bytes
   */
  boolean withheld(UUID cityId, String sha256);
}
