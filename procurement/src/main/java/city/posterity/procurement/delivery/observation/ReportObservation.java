package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.pack.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resident confirms or disputes what the supplier says it delivered. One person has one
 * observation of a milestone that stands.
 *
 * @param place where it was seen; may be empty
 * @param evidence photographs and the like, by their digests; may be empty
 */
public record ReportObservation(
    StreamId milestone,
    Verdict verdict,
    String text,
    String place,
    List<Evidence> evidence,
    Severity severity)
    implements Command {

  public ReportObservation {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Outcome decide(Context context) {
    Milestone m = context.procurement().find(Milestone.class, milestone).orElse(null);
    if (m == null) {
      return new Outcome.Refused(
          List.of(Finding.of(ObservationRule.MILESTONE_UNKNOWN).at("/milestone")));
    }
    Contract contract = context.procurement().get(Contract.class, m.contract());
    var findings =
        Outcome.collect()
            .require(!text.isBlank(), () -> Finding.of(ObservationRule.TEXT_MISSING).at("/text"))
            .require(
                m.claim() != null,
                () -> Finding.of(ObservationRule.NOT_DELIVERED_YET, "milestone", m.title()))
            .require(
                !contract.supplier().equals(context.actor().organisation()),
                () -> Finding.of(ObservationRule.OF_THE_SUPPLIER))
            .require(
                standing(context) == null,
                () ->
                    Finding.of(ObservationRule.OBSERVED_ALREADY, "observation", standing(context)));
    for (int i = 0; i < evidence.size(); i++) {
      String place = "/evidence/" + i + "/sha256";
      boolean right = evidence.get(i).sha256().matches("[0-9a-fA-F]{64}");
      findings.require(right, () -> Finding.of(ObservationRule.DIGEST_WRONG).at(place));
    }
    return findings.orElse(() ->
        new ObservationEvent.ObservationReported(
            milestone,
            contract.id(),
            contract.supplier(),
            verdict,
            severity,
            text,
            place,
            evidence,
            context.now(),
            context.after(context.now(), Parameter.OBSERVATION_ANSWER)));
  }

  /** The observation that the same person has made of the milestone already. */
  private @Nullable StreamId standing(Context context) {
    return context.procurement().stream(Observation.class)
        .filter(o -> o.milestone().equals(milestone) && o.isStanding())
        .map(Observation::id)
        .filter(id -> context.procurement().whoDid(id, "report").contains(context.actor().person()))
        .findFirst()
        .orElse(null);
  }
}
