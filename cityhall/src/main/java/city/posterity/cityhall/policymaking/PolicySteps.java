package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes steps in the making of a policy that pages of its own ask for. */
@Component
class PolicySteps {

  private final Casefile casefile;
  private final CurrentCaller callers;
  private final DatabaseClock clock;

  PolicySteps(Casefile casefile, CurrentCaller callers, DatabaseClock clock) {
    this.casefile = casefile;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Takes a step as whoever makes the present request, who has signed in.
   *
   * @throws CasefileException if nothing changed
   */
  void take(UUID policy, StreamId target, Command command) {
    Caller caller = callers.find().orElseThrow();
    take(caller.cityId(), policy, target, command, caller.actor());
  }

  /**
   * Takes a step as somebody.
   *
   * @throws CasefileException if nothing changed
   */
  void take(UUID cityId, UUID policy, StreamId target, Command command, Actor actor) {
    casefile.perform(
        new CommandRequest(cityId, policy, target, command, actor, null, null, clock.now(), null));
  }
}
