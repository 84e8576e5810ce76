package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.REDACTION;

import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Says of a file whether the public may have it. To be asked before one is served. */
@Component
public final class Redactions {

  private final DSLContext database;

  Redactions(DSLContext database) {
    this.database = database;
  }

  /**
   * Whether a file is withheld now, in whichever purchase: the same bytes are not a secret in one
   * and public in another.
   *
   * @param sha256 hex digest of its bytes
   */
  public boolean isWithheld(UUID cityId, String sha256) {
    return database.fetchExists(
        REDACTION,
        REDACTION.CITY_ID.eq(cityId),
        REDACTION.SHA256.eq(sha256.toLowerCase(Locale.ROOT)),
        REDACTION.IN_FORCE.isTrue());
  }
}
