package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a redaction. */
public sealed interface RedactionEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.REDACTION;
  }

  /** The components are those of {@link Redaction}. */
  record RedactionProposed(
      StreamId target,
      String pointer,
      @Nullable String passage,
      List<String> withheld,
      @Nullable String sha256,
      String ground,
      String groundTitle,
      String basis,
      String reason,
      @Nullable LocalDate releaseDate,
      @Nullable Instant releaseAt,
      @Nullable LocalDate latest,
      Instant at)
      implements RedactionEvent {

    public RedactionProposed {
      withheld = List.copyOf(withheld);
    }
  }

  record RedactionApproved(Instant at) implements RedactionEvent {}

  record RedactionRejected(String reason) implements RedactionEvent {}

  record RedactionExtensionProposed(LocalDate releaseDate, Instant releaseAt, String reason)
      implements RedactionEvent {}

  record RedactionExtended(LocalDate releaseDate, Instant releaseAt) implements RedactionEvent {}

  record RedactionExtensionRejected(String reason) implements RedactionEvent {}

  record RedactionLifted(String reason, Instant at) implements RedactionEvent {}

  record RedactionReleased(Instant at) implements RedactionEvent {}
}
