package city.posterity.cityhall.guidance;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import java.util.Comparator;

/** What the award decision says. */
final class AwardFacts {

  private AwardFacts() {}

  static void add(FactTree tree, Procurement procurement) {
    procurement.stream(Award.class)
        .filter(Award::counts)
        .max(Comparator.comparingInt(Award::rank))
        .ifPresent(a -> award(tree, a));
    procurement
        .first(Tender.class)
        .ifPresent(t -> {
          tree.put("award.last_notified_on", tree.day(t.notifiedAt()));
          if (t.status() == TenderStatus.UNSUCCESSFUL || t.status() == TenderStatus.CANCELLED) {
            var cancelled = t.cancellation();
            tree.put("award.none", true)
                .put("evaluation.no_award_reason", cancelled == null ? null : cancelled.reason());
          }
        });
  }

  private static void award(FactTree tree, Award award) {
    tree.put("award.none", false)
        .put("award.rank", (long) award.rank())
        .put("award.value", award.value())
        .put("award.decided_on", tree.day(award.decidedAt()))
        .put("award.reason", award.reason());
    var standstill = award.standstill();
    if (standstill != null) {
      tree.put("award.standstill_ends_on", tree.day(standstill.end()));
    }
  }
}
