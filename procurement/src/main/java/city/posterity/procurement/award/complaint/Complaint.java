package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objection and what became of it.
 *
 * @param suspends whether it holds what it is about
 * @param holdUntil for a rejected one, how long it still holds; absent otherwise
 * @param evidence what the buyer did about an upheld one; absent before
 */
public record Complaint(
    StreamId id,
    ComplaintStatus status,
    StreamId tender,
    ComplaintEvent.About about,
    @Nullable String lot,
    OrganisationId complainant,
    String grounds,
    boolean suspends,
    @Nullable Instant holdUntil,
    List<ComplaintEvent.Remedy> remedies,
    @Nullable String evidence,
    @Nullable String decision)
    implements State {

  public Complaint {
    remedies = List.copyOf(remedies);
  }

  Complaint at(ComplaintStatus status, boolean suspends) {
    return new Complaint(
        id,
        status,
        tender,
        about,
        lot,
        complainant,
        grounds,
        suspends,
        holdUntil,
        remedies,
        evidence,
        decision);
  }

  Complaint decided(
      ComplaintStatus status,
      boolean suspends,
      @Nullable Instant holdUntil,
      List<ComplaintEvent.Remedy> remedies,
      String decision) {
    return new Complaint(
        id,
        status,
        tender,
        about,
        lot,
        complainant,
        grounds,
        suspends,
        holdUntil,
        remedies,
        evidence,
        decision);
  }

  Complaint proven(String evidence) {
    return new Complaint(
        id,
        status,
        tender,
        about,
        lot,
        complainant,
        grounds,
        suspends,
        holdUntil,
        remedies,
        evidence,
        decision);
  }
}
