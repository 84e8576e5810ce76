package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Whether a file is named in what is published: what was once public stays so. */
@Component
public class PublicDigests {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final DSLContext database;

  PublicDigests(DSLContext database) {
    this.database = database;
  }

  /**
   * @param sha256 lower-case hex digest of the file
   */
  public boolean isPublished(UUID cityId, String ocid, String sha256) {
    return SHA256.matcher(sha256).matches()
        && database.fetchExists(
            database
                .selectOne()
                .from(RELEASE)
                .where(
                    RELEASE.CITY_ID.eq(cityId),
                    RELEASE.OCID.eq(ocid),
                    RELEASE.BODY.cast(SQLDataType.CLOB).contains(sha256)));
  }
}
