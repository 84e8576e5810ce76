package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An objection and what became of it.
 *
 * @param lot absent for the whole tender
 * @param suspends whether it holds what it is about
 * @param holdUntil for a rejected one, how long it still holds; absent otherwise
 * @param releasedAt when it last ceased to hold; absent before
 * @param upheld what the review body ordered; absent unless it was upheld
 * @param evidence what the buyer did about an upheld one; absent before
 * @param decision the review body's reasons
 */
public record Complaint(
    StreamId id,
    ComplaintStatus status,
    StreamId tender,
    ComplaintEvent.About about,
    @Nullable String lot,
    OrganisationId complainant,
    String grounds,
    Instant lodgedAt,
    boolean suspends,
    @Nullable Instant holdUntil,
    @Nullable Instant releasedAt,
    ComplaintEvent.@Nullable ComplaintUpheld upheld,
    @Nullable String evidence,
    @Nullable String decision)
    implements State {

  static Complaint lodged(StreamId id, ComplaintEvent.ComplaintLodged l) {
    return new Complaint(
        id,
        ComplaintStatus.LODGED,
        l.tender(),
        l.about(),
        l.lot(),
        l.complainant(),
        l.grounds(),
        l.at(),
        true,
        null,
        null,
        null,
        null,
        null);
  }

  /** What the review body ordered; empty unless it was upheld. */
  public List<ComplaintEvent.Remedy> remedies() {
    return Optional.ofNullable(upheld)
        .map(ComplaintEvent.ComplaintUpheld::remedies)
        .orElse(List.of());
  }

  /** Whether it is about a lot; one about the whole tender is about each. */
  public boolean covers(String lot) {
    return this.lot == null || this.lot.equals(lot);
  }

  Complaint at(ComplaintStatus status) {
    return with(status, suspends, holdUntil, releasedAt, upheld, evidence, decision);
  }

  Complaint released(ComplaintStatus status, Instant at) {
    return with(status, false, null, at, upheld, evidence, decision);
  }

  Complaint ended(ComplaintStatus status, String decision, Instant at) {
    return with(status, false, null, at, upheld, evidence, decision);
  }

  /** Goes on holding for an appeal if it still does. */
  Complaint rejected(String decision, Instant until) {
    return with(
        ComplaintStatus.REJECTED,
        suspends,
        suspends ? until : null,
        releasedAt,
        null,
        null,
        decision);
  }

  Complaint upheld(ComplaintEvent.ComplaintUpheld u) {
    return with(ComplaintStatus.UPHELD, true, null, null, u, null, u.reason());
  }

  Complaint proven(String evidence) {
    return with(status, suspends, holdUntil, releasedAt, upheld, evidence, decision);
  }

  private Complaint with(
      ComplaintStatus status,
      boolean suspends,
      @Nullable Instant holdUntil,
      @Nullable Instant releasedAt,
      ComplaintEvent.@Nullable ComplaintUpheld upheld,
      @Nullable String evidence,
      @Nullable String decision) {
    return new Complaint(
        id,
        status,
        tender,
        about,
        lot,
        complainant,
        grounds,
        lodgedAt,
        suspends,
        holdUntil,
        releasedAt,
        upheld,
        evidence,
        decision);
  }
}
