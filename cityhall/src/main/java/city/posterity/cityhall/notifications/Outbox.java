package city.posterity.cityhall.notifications;

import static city.posterity.cityhall.notifications.internal.db.Tables.LETTER;

import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.operations.RowId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Letters are rows first, so that none is sent about something that did not happen. */
@Component
class Outbox implements Post {

  private final DSLContext database;
  private final LetterSeal seal;
  private final RealTime time;
  private final boolean demo;

  Outbox(DSLContext database, LetterSeal seal, RealTime time, InstallationSettings installation) {
    this.database = database;
    this.seal = seal;
    this.time = time;
    demo = installation.mode() == InstallationSettings.Mode.DEMO;
  }

  @Override
  public void send(Letter letter) {
    UUID id = RowId.next();
    var now = time.now();
    database
        .insertInto(LETTER)
        .set(LETTER.CITY_ID, letter.cityId())
        .set(LETTER.ID, id)
        .set(LETTER.PURPOSE, letter.purpose())
        .set(LETTER.SEALED, seal.seal(id, letter))
        .set(LETTER.CREATED_AT, now)
        // in a demonstration nobody is written to: letters are shown instead
        .set(LETTER.NEXT_AT, demo ? null : now)
        .execute();
  }
}
