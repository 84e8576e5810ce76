package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one resident sees of one milestone. Who it is, is not part of it.
 *
 * @param supplier of the contract, who may read it
 * @param place where it was seen
 * @param exchanges what was said, with the answers: the report and at most one more, when it was
 *     reopened; none when it was withdrawn
 */
public record Observation(
    StreamId id,
    ObservationStatus status,
    StreamId milestone,
    StreamId contract,
    OrganisationId supplier,
    Verdict verdict,
    Severity severity,
    String place,
    List<Evidence> evidence,
    Instant at,
    List<Exchange> exchanges)
    implements State {

  public Observation {
    evidence = List.copyOf(evidence);
    exchanges = List.copyOf(exchanges);
  }

  /** Whether it stands: it was not taken back. */
  public boolean isStanding() {
    return status != ObservationStatus.WITHDRAWN;
  }

  /** Whether it waits for an answer before its milestone is accepted or paid. */
  public boolean isUnansweredDispute() {
    return verdict == Verdict.DISPUTES
        && (status == ObservationStatus.REPORTED || status == ObservationStatus.REOPENED);
  }

  /** Whether everybody may read what was said. */
  public boolean isPublic() {
    return exchanges.stream().anyMatch(Exchange::isPublic);
  }

  /** As everybody may see it: only what was answered, or waited too long for an answer. */
  public Observation forThePublic() {
    boolean told = isPublic();
    return new Observation(
        id,
        status,
        milestone,
        contract,
        supplier,
        verdict,
        severity,
        told ? place : "",
        told ? evidence : List.of(),
        at,
        exchanges.stream().filter(Exchange::isPublic).toList());
  }

  Observation answered(Reply reply) {
    return with(ObservationStatus.ANSWERED, lastBecomes(exchanges.getLast().answered(reply)));
  }

  Observation disclosed() {
    return with(status, lastBecomes(exchanges.getLast().asDisclosed()));
  }

  Observation reopened(Exchange more) {
    var all = new ArrayList<>(exchanges);
    all.add(more);
    return with(ObservationStatus.REOPENED, all);
  }

  Observation withdrawn() {
    return new Observation(
        id,
        ObservationStatus.WITHDRAWN,
        milestone,
        contract,
        supplier,
        verdict,
        severity,
        "",
        List.of(),
        at,
        List.of());
  }

  private List<Exchange> lastBecomes(Exchange last) {
    var all = new ArrayList<>(exchanges);
    all.set(all.size() - 1, last);
    return all;
  }

  private Observation with(ObservationStatus status, List<Exchange> exchanges) {
    return new Observation(
        id, status, milestone, contract, supplier, verdict, severity, place, evidence, at,
        exchanges);
  }
}
