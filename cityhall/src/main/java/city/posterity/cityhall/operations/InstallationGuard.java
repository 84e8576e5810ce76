package city.posterity.cityhall.operations;

import static city.posterity.cityhall.operations.internal.db.Tables.INSTALLATION;

import java.time.ZoneOffset;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Keeps a city's real work and a demonstration apart: the first start says what a database is for,
 * every later one must agree.
 */
@Component
@ConditionalOnWebApplication
class InstallationGuard {

  InstallationGuard(DSLContext db, InstallationSettings settings, CityClock clock) {
    String wanted = settings.mode().name().toLowerCase(Locale.ROOT);
    db.insertInto(INSTALLATION)
        .set(INSTALLATION.MODE, wanted)
        .set(INSTALLATION.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
    String found = db.fetchSingle(INSTALLATION).getMode();
    if (!wanted.equals(found)) {
      throw new CannotStart(
          switch (settings.mode()) {
            case SERVE -> "This database holds a demonstration, not a city's real work";
            case DEMO -> "This database holds a city's real work, not a demonstration";
          },
          "Start it with posterity " + found + ", or name another directory with --data");
    }
  }
}
