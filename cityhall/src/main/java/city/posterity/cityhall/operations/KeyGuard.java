package city.posterity.cityhall.operations;

import static city.posterity.cityhall.operations.internal.db.Tables.KEY_CHECK;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Refuses to work with other keys than those that the database was made with. Without it a node
 * with a data directory of its own, or a restore without the keys, would make fresh ones and go on:
 * no sealed bid and no personal value could be read again, and half the rows would be under the one
 * key and half under the other.
 */
@Component
@ConditionalOnWebApplication
class KeyGuard implements SmartInitializingSingleton {

  private final DSLContext database;
  private final InstallationSettings installation;
  private final CityClock clock;

  KeyGuard(DSLContext database, InstallationSettings installation, CityClock clock) {
    this.database = database;
    this.installation = installation;
    this.clock = clock;
    refuseStrangers();
  }

  /** By now every part of the program has made the keys that it needs. */
  @Override
  public void afterSingletonsInstantiated() {
    KeyFile.fingerprints(installation)
        .forEach((name, fingerprint) ->
            database
                .insertInto(KEY_CHECK)
                .set(KEY_CHECK.NAME, name)
                .set(KEY_CHECK.FINGERPRINT, fingerprint)
                .set(KEY_CHECK.RECORDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute());
    // two nodes with a directory each may both have been the first a moment ago
    refuseStrangers();
  }

  private void refuseStrangers() {
    List<String> strangers = strangers(database, installation);
    if (!strangers.isEmpty()) {
      throw new CannotStart(
          "The keys in "
              + installation.data().resolve("keys")
              + " are not those that this database was made with: "
              + String.join(", ", strangers),
          "Put back the directory keys of this installation; a further node needs the same data"
              + " directory as the first, given with --data");
    }
  }

  /** Names of the keys that are not there, or are others than the database knows. */
  static List<String> strangers(DSLContext database, InstallationSettings installation) {
    SortedMap<String, byte[]> here = KeyFile.fingerprints(installation);
    return database.selectFrom(KEY_CHECK).orderBy(KEY_CHECK.NAME).fetch().stream()
        .filter(r -> !Arrays.equals(r.getFingerprint(), here.get(r.getName())))
        .map(r -> r.getName())
        .toList();
  }
}
