package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputEvent;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.input.Voices;
import java.util.HashSet;
import java.util.Set;

/**
 * 8: what is counted is people. Whoever speaks again is counted once; who erases what was said was
 * still there; and what is written down for others counts for as many as said it.
 */
final class People8 implements PolicyLaw {

  private static final Set<InputStatus> GONE = Set.of(InputStatus.HIDDEN, InputStatus.WITHDRAWN);

  @Override
  public int number() {
    return 8;
  }

  @Override
  public void event(PolicyCase policy, Moment moment) {
    if (moment.recorded().event() instanceof InputEvent) {
      int counted = Voices.people(moment.after().all(Input.class));
      int people = people(policy, moment.after());
      require(counted == people, "%s people are counted as %s", people, counted);
    }
    if (moment.recorded().event() instanceof InputEvent.InputErased) {
      require(
          Voices.people(moment.before().all(Input.class))
              == Voices.people(moment.after().all(Input.class)),
          "%s changes the count",
          moment.recorded());
    }
  }

  /** Who sent it is read from the history, and not from what the contribution says of itself. */
  private static int people(PolicyCase policy, Procurement all) {
    var onTheirOwn = new HashSet<PersonId>();
    int writtenDown = 0;
    for (Recorded recorded : policy.history()) {
      if (recorded.event() instanceof InputEvent.InputSubmitted(var said, var _, var _)
          && all.find(Input.class, recorded.stream())
              .filter(i -> !GONE.contains(i.status()))
              .isPresent()) {
        if (said.channel() == Channel.WEB) {
          onTheirOwn.add(recorded.by());
        } else {
          writtenDown += said.people();
        }
      }
    }
    return onTheirOwn.size() + writtenDown;
  }
}
