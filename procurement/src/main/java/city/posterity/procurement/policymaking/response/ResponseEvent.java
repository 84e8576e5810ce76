package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.UUID;

/** What can happen to a response. */
public sealed interface ResponseEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.RESPONSE;
  }

  record ResponseDrafted(Answer answer, Instant at) implements ResponseEvent {}

  record ResponseEdited(Answer answer, Instant at) implements ResponseEvent {}

  record ResponseApproved(Instant at) implements ResponseEvent {}

  record ResponseSuperseded(UUID by, Instant at) implements ResponseEvent {}

  record ResponseWithdrawn(Instant at) implements ResponseEvent {}
}
