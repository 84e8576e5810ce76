package city.posterity.cityhall.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the procurements on which something has fallen due and lets time do it. */
@Component
public final class CaseClock {

  private static final Logger log = LoggerFactory.getLogger(CaseClock.class);
  private static final int BATCH = 100;

  private final CaseStore store;
  private final Casefile casefile;

  CaseClock(CaseStore store, Casefile casefile) {
    this.store = store;
    this.casefile = casefile;
  }

  /**
   * Processes everything that is due by {@code now}. Two nodes may run it at once: whoever comes
   * second to a procurement finds nothing left to do.
   */
  public void run(UUID cityId, Instant now) {
    List<UUID> before = List.of();
    while (true) {
      List<UUID> due = store.due(cityId, now, BATCH);
      if (due.isEmpty() || due.equals(before)) {
        return;
      }
      for (UUID procurement : due) {
        try {
          casefile.tick(cityId, procurement);
        } catch (RuntimeException e) {
          log.error("the clock of procurement {} does not go on", procurement, e);
        }
      }
      before = due;
    }
  }
}
