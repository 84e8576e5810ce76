package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Erasing;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.Voices;
import java.util.List;

/**
 * 10: replaying the events gives the same state, and replaying them with all that is personal
 * erased gives the same but for that: counts and answers stay.
 */
final class Replay10 implements PolicyLaw {

  @Override
  public int number() {
    return 10;
  }

  @Override
  public void end(PolicyCase policy, List<Attempt> script) {
    Procurement empty = Procurement.empty(PolicyCase.ID);
    require(
        policy.engine().applyAll(empty, policy.history()).equals(policy.procurement()),
        "replay makes another case");
    var erased =
        policy.engine().applyAll(empty, policy.history().stream().map(Replay10::erased).toList());
    policy
        .procurement()
        .things()
        .forEach((id, held) ->
            require(
                Erasing.of(held.state()).equals(erased.held(id).orElseThrow().state()),
                "without what is personal %s is another",
                id));
    require(
        Voices.people(erased.all(Input.class))
                == Voices.people(policy.procurement().all(Input.class))
            && Traces.unanswered(erased).size() == Traces.unanswered(policy.procurement()).size(),
        "without what is personal counts or answers are others");
  }

  private static Recorded erased(Recorded r) {
    return new Recorded(
        r.stream(),
        r.version(),
        (Event) Erasing.of(r.event()),
        r.verb(),
        r.by(),
        r.at(),
        r.processedAt());
  }
}
