package city.posterity.cityhall.openness;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.procurement.machine.Recorded;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Publishes what becomes public, in the transaction in which it happens. What rivals do changes
 * nothing that is public, so they do not pay for it.
 */
@Component
final class Releasing implements CasefileListener {

  private final ReleaseMaker maker;
  private final ReleaseStore store;

  Releasing(ReleaseMaker maker, ReleaseStore store) {
    this.maker = maker;
    this.store = store;
  }

  @Override
  public void recorded(
      DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    if (!chapter.complete() || !new Publicity(chapter.after()).isPublic()) {
      return;
    }
    Release previous = store.latest(chapter.cityId(), chapter.ocid()).orElse(null);
    maker
        .next(chapter, events, previous)
        .ifPresent(release -> store.publish(chapter.cityId(), release));
  }
}
