package city.posterity.procurement.award.complaint;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import java.util.List;
import java.util.stream.Stream;

/** Conditions on the moves of a complaint. */
enum ComplaintGuard implements Guard {
  /** Nobody reviews what they had a hand in, or for whom they work. (Criterion A5.) */
  INDEPENDENT {
    @Override
    public List<Finding> check(Context context, Command command) {
      PersonId me = context.actor().person();
      boolean panel =
          context.procurement().stream(Evaluation.class)
              .flatMap(e -> e.members().stream())
              .anyMatch(m -> m.person().equals(me));
      boolean works =
          context.self(Complaint.class).complainant().equals(context.actor().organisation());
      return panel || works || hadAHand(context, me)
          ? List.of(Finding.of(ComplaintRule.REVIEWER_CONFLICTED))
          : List.of();
    }
  };

  private static boolean hadAHand(Context context, PersonId person) {
    Stream<StreamId> tenders = context.procurement().stream(Tender.class).map(Tender::id);
    Stream<StreamId> awards = context.procurement().stream(Award.class).map(Award::id);
    return Stream.concat(tenders, awards)
        .flatMap(id -> context.procurement().held(id).stream())
        .flatMap(h -> h.hands().entrySet().stream())
        // a reviewer cancels an award as a remedy
        .filter(e -> !e.getKey().equals("cancel"))
        .anyMatch(e -> e.getValue().contains(person));
  }
}
