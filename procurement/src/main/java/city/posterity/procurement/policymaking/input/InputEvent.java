package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;

/** What can happen to a contribution. */
public sealed interface InputEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.INPUT;
  }

  /**
   * @param standing whether it is shown at once, waits for a look, or is held
   */
  record InputSubmitted(Contribution contribution, InputStatus standing, Instant at)
      implements InputEvent {}

  record InputPublished(Instant at) implements InputEvent {}

  record InputHeld(ModerationReason reason, String note, Instant at) implements InputEvent {}

  record InputHidden(ModerationReason reason, String note, Instant at) implements InputEvent {}

  record HidingAppealed(String grounds, Instant at) implements InputEvent {}

  /** It stays hidden. */
  record AppealDismissed(String reasons, Instant at) implements InputEvent {}

  record AppealUpheld(String reasons, Instant at) implements InputEvent {}

  record InputWithdrawn(Instant at) implements InputEvent {}

  record InputTranslated(Translation translation) implements InputEvent {}

  record InputClassified(Coding coding) implements InputEvent {}

  /**
   * @param ground why, in the words of the law or of the author; nothing that identifies anybody
   */
  record InputErased(String ground, Instant at) implements InputEvent {}
}
