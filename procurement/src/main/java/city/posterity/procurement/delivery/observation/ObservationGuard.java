package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on the moves of an observation, and on those of milestones and invoices. */
enum ObservationGuard implements Guard {
  /** Whoever reported it. */
  AUTHOR {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context
              .procurement()
              .whoDid(context.self(), "report")
              .contains(context.actor().person())
          ? List.of()
          : List.of(Finding.of(ObservationRule.NOT_THE_AUTHOR));
    }
  },
  /** For milestones: no resident disputes it without an answer. */
  DISPUTES_ANSWERED {
    @Override
    public List<Finding> check(Context context, Command command) {
      return unanswered(context, context.self());
    }
  },
  /** For invoices: no resident disputes the milestone that is paid without an answer. */
  DISPUTES_OF_MILESTONE_ANSWERED {
    @Override
    public List<Finding> check(Context context, Command command) {
      return unanswered(context, context.self(Invoice.class).milestone());
    }
  };

  private static List<Finding> unanswered(Context context, @Nullable StreamId milestone) {
    return context.procurement().stream(Observation.class)
        .filter(o -> o.milestone().equals(milestone) && o.isUnansweredDispute())
        .map(o ->
            Finding.of(ObservationRule.DISPUTE_UNANSWERED, "observation", o.id(), "since", o.at()))
        .toList();
  }
}
