package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an emergency is after each event. */
final class EmergencyFold {

  private final StreamId id;
  private final Instant declaredAt;
  private EmergencyStatus status;
  private Declaration declaration;
  private @Nullable Instant confirmedAt;
  private Phase phase;
  private LocalDate until;
  private LocalDate reviewOn;
  private final List<Review> reviews;
  private @Nullable Instant endAnnouncedAt;
  private final List<Matter> matters;
  private @Nullable String lessons;
  private @Nullable Instant closedAt;
  private @Nullable String reason;

  private EmergencyFold(Emergency before) {
    id = before.id();
    declaredAt = before.declaredAt();
    status = before.status();
    declaration = before.declaration();
    confirmedAt = before.confirmedAt();
    phase = before.phase();
    until = before.until();
    reviewOn = before.reviewOn();
    reviews = new ArrayList<>(before.reviews());
    endAnnouncedAt = before.endAnnouncedAt();
    matters = new ArrayList<>(before.matters());
    lessons = before.lessons();
    closedAt = before.closedAt();
    reason = before.reason();
  }

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof EmergencyEvent.EmergencyDeclared(var declaration, var at)) {
      return new Emergency(
          id,
          EmergencyStatus.DECLARED,
          declaration,
          at,
          null,
          Phase.RAPID_RESPONSE,
          declaration.until(),
          declaration.reviewOn(),
          List.of(),
          null,
          List.of(),
          null,
          null,
          null);
    }
    var fold = new EmergencyFold((Emergency) Objects.requireNonNull(before));
    fold.happen((EmergencyEvent) event);
    return fold.emergency();
  }

  private void happen(EmergencyEvent event) {
    switch (event) {
      case EmergencyEvent.EmergencyDeclared _ ->
          throw new IllegalStateException(id + " was declared before");
      case EmergencyEvent.DeclarationEdited(var changed, var _) -> {
        declaration = changed;
        until = changed.until();
        reviewOn = changed.reviewOn();
      }
      case EmergencyEvent.DeclarationConfirmed(var at) -> {
        status = EmergencyStatus.IN_FORCE;
        confirmedAt = at;
      }
      case EmergencyEvent.DeclarationWithdrawn(var why, var _) -> {
        status = EmergencyStatus.WITHDRAWN;
        reason = why;
      }
      case EmergencyEvent.EmergencyReviewed(var review) -> {
        phase = review.phase();
        until = review.until();
        reviewOn = review.nextReview();
        reviews.add(review);
      }
      case EmergencyEvent.EndAnnounced(var on, var _, var at) -> {
        status = EmergencyStatus.ENDING;
        until = on;
        endAnnouncedAt = at;
      }
      case EmergencyEvent.EmergencyEnded _ -> status = EmergencyStatus.ENDED;
      case EmergencyEvent.MatterListed(var matter, var _) -> matters.add(matter);
      case EmergencyEvent.OutcomeReviewed(var number, var quality, var price, var _) ->
          change(number, m -> m.reviewed(quality, price));
      case EmergencyEvent.MatterSettled(var number, var settlement, var _) ->
          change(number, m -> m.settled(settlement));
      case EmergencyEvent.EmergencyClosed(var learnt, var at) -> {
        status = EmergencyStatus.CLOSED;
        lessons = learnt;
        closedAt = at;
      }
    }
  }

  private void change(int number, UnaryOperator<Matter> change) {
    matters.replaceAll(m -> m.number() == number ? change.apply(m) : m);
  }

  private Emergency emergency() {
    return new Emergency(
        id,
        status,
        declaration,
        declaredAt,
        confirmedAt,
        phase,
        until,
        reviewOn,
        reviews,
        endAnnouncedAt,
        matters,
        lessons,
        closedAt,
        reason);
  }
}
