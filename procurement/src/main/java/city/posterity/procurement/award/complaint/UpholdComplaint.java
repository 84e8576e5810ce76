package city.posterity.procurement.award.complaint;

import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review body finds a fault and orders what is to be done. The complaint goes on holding until
 * that is confirmed.
 *
 * @param step where the evaluation starts again; only with {@link
 *     ComplaintEvent.Remedy#RE_EVALUATE}
 */
public record UpholdComplaint(
    String reason, List<ComplaintEvent.Remedy> remedies, @Nullable EvaluationStatus step)
    implements Command {

  public UpholdComplaint {
    remedies = List.copyOf(remedies);
  }

  @Override
  public Outcome decide(Context context) {
    Complaint complaint = context.self(Complaint.class);
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/reason"))
        .require(
            !remedies.isEmpty(), () -> Finding.of(ComplaintRule.REMEDY_MISSING).at("/remedies"))
        .require(
            remedies.contains(ComplaintEvent.Remedy.RE_EVALUATE) == (step != null),
            () -> Finding.of(ComplaintRule.STEP_WITHOUT_REMEDY).at("/step"))
        .add(RemedyCheck.impossible(context.procurement(), complaint, remedies, step))
        .orElse(() ->
            new ComplaintEvent.ComplaintUpheld(
                reason,
                remedies,
                step,
                context.procurement().only(Tender.class).amendments(),
                RemedyCheck.cancellable(context.procurement(), complaint)));
  }
}
