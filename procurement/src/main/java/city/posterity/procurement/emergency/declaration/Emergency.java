package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declared emergency.
 *
 * @param declaration as it was written down; its last day and day of review may have changed since
 * @param confirmedAt absent until a second person confirmed it; from then on it is public
 * @param phase RAPID_RESPONSE until a review decides otherwise
 * @param until its last day as it stands
 * @param reviewOn the next day on which it is decided whether it goes on
 * @param reviews oldest first
 * @param endAnnouncedAt absent until suppliers were told that it ends
 * @param matters what it opened, by number
 * @param lessons absent until it is closed
 * @param reason why it was withdrawn
 */
public record Emergency(
    StreamId id,
    EmergencyStatus status,
    Declaration declaration,
    Instant declaredAt,
    @Nullable Instant confirmedAt,
    Phase phase,
    LocalDate until,
    LocalDate reviewOn,
    List<Review> reviews,
    @Nullable Instant endAnnouncedAt,
    List<Matter> matters,
    @Nullable String lessons,
    @Nullable Instant closedAt,
    @Nullable String reason)
    implements State {

  public Emergency {
    reviews = List.copyOf(reviews);
    matters = List.copyOf(matters);
  }

  /** A case of a declaration has one, which has the case's id. */
  public static StreamId idOf(UUID procurement) {
    return new StreamId(Thing.EMERGENCY, procurement);
  }

  /**
   * The short name by which purchases, budget lines and people refer to it: the year of its first
   * day and the end of its id, as in {@code 2027-3f9a1c}.
   */
  public String tag() {
    String all = id.id().toString();
    return String.format(
        Locale.ROOT, "%04d-%s", declaration.starts().getYear(), all.substring(all.length() - 6));
  }

  /** From its confirmation on, whatever becomes of it. */
  public boolean isPublic() {
    return confirmedAt != null;
  }

  /** Whether something may be bought under it, at its status. */
  public boolean isInForce() {
    return status == EmergencyStatus.IN_FORCE || status == EmergencyStatus.ENDING;
  }

  public Optional<Matter> matter(int number) {
    return matters.stream().filter(m -> m.number() == number).findFirst();
  }

  /** What has no decision yet. */
  public List<Matter> unsettled() {
    return matters.stream().filter(m -> !m.isSettled()).toList();
  }
}
