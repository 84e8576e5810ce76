package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The opening of a tender's bids as it stands. Where prices have an envelope of their own, it is
 * gone through twice.
 *
 * @param stage what is to be opened, or was opened last
 * @param bids everything that was locked at the deadline
 * @param commitment what was published of them before
 * @param due the bids to be opened at this stage
 * @param earliest before this nobody can come
 * @param present who came, at this stage and attempt
 * @param until when the others have to have come; absent while nobody has
 * @param attempts how often too few came in time
 * @param record of what was opened; empty before
 * @param anomalies what was out of the ordinary, in words
 * @param openedAt absent before
 * @param signed who signed the record of this stage
 */
public record Opening(
    StreamId id,
    OpeningStatus status,
    StreamId tender,
    Stage stage,
    List<LockedBid> bids,
    String commitment,
    List<StreamId> due,
    Instant earliest,
    List<Attendance> present,
    @Nullable Instant until,
    int attempts,
    List<OpenedBid> record,
    List<String> anomalies,
    @Nullable Instant openedAt,
    Set<PersonId> signed)
    implements State {

  /** Which envelopes. */
  public enum Stage {
    /** The whole bids, or their technical envelopes. */
    FIRST,
    PRICES
  }

  public Opening {
    bids = List.copyOf(bids);
    due = List.copyOf(due);
    present = List.copyOf(present);
    record = List.copyOf(record);
    anomalies = List.copyOf(anomalies);
    signed = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(signed));
  }

  /** A tender has one opening; its id follows from the tender's. */
  public static StreamId idOf(StreamId tender) {
    return StreamId.derived(Thing.OPENING, tender, "1");
  }

  /** As it may be seen: which bids there are is told when they are opened. */
  public Opening asShown() {
    return openedAt != null
        ? this
        : new Opening(
            id,
            status,
            tender,
            stage,
            List.of(),
            commitment,
            List.of(),
            earliest,
            present,
            until,
            attempts,
            record,
            anomalies,
            null,
            signed);
  }

  public boolean attended(PersonId person) {
    return present.stream().anyMatch(a -> a.person().equals(person));
  }

  /** From how many different units people have come. */
  public long units() {
    return present.stream().map(Attendance::unit).distinct().count();
  }
}
