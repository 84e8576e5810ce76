package city.posterity.cityhall.documents;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.documents.DocumentStore.Kept;
import city.posterity.cityhall.documents.DocumentStore.Mention;
import city.posterity.cityhall.openness.PublicDigests;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Machine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may have a document: everybody, once its digest stands in a published release and nobody
 * withholds it; whoever gave it; and the staff of a procurement that names it.
 */
@Component
final class DocumentAccess {

  private final DocumentStore store;
  private final PublicDigests digests;
  private final Casefile casefile;
  private final List<Withholding> withholdings;

  DocumentAccess(
      DocumentStore store,
      PublicDigests digests,
      Casefile casefile,
      List<Withholding> withholdings) {
    this.store = store;
    this.digests = digests;
    this.casefile = casefile;
    this.withholdings = List.copyOf(withholdings);
  }

  /**
   * A document that may be handed out.
   *
   * @param open whether to everybody
   */
  record Allowed(Kept kept, boolean open) {}

  /** Empty if there is none or this is nobody's business, which are not told apart. */
  Optional<Allowed> find(UUID cityId, UUID id, Optional<Caller> caller) {
    return store
        .find(cityId, id)
        .flatMap(kept -> {
          String sha256 = kept.document().sha256();
          List<Mention> mentions = store.mentions(cityId, sha256);
          if (isOpen(cityId, sha256, mentions)) {
            return Optional.of(new Allowed(kept, true));
          }
          return caller
              .filter(c ->
                  c.actor().person().equals(kept.by())
                      || mentions.stream().anyMatch(m -> isStaff(c, m.procurement())))
              .map(_ -> new Allowed(kept, false));
        });
  }

  private boolean isOpen(UUID cityId, String sha256, List<Mention> mentions) {
    return mentions.stream().anyMatch(m -> digests.isPublished(cityId, m.ocid(), sha256))
        && withholdings.stream().noneMatch(w -> w.withheld(cityId, sha256));
  }

  private boolean isStaff(Caller caller, UUID procurement) {
    return casefile
        .find(caller.cityId(), procurement)
        .filter(p -> Machine.isStaff(BuyingCycle.withTeamRoles(p, caller.actor())))
        .isPresent();
  }
}
