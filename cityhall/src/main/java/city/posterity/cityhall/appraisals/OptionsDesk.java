package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.planning.need.Need;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lays a need and its plan before those who may compare its options. */
@Component
final class OptionsDesk {

  private final Casefile casefile;
  private final People people;

  OptionsDesk(Casefile casefile, People people) {
    this.casefile = casefile;
    this.people = people;
  }

  /**
   * @param mayAppraise whether the person can record an appraisal now
   */
  record Lying(
      Caller caller,
      Actor actor,
      Procurement procurement,
      StreamId thing,
      Need need,
      long version,
      boolean mayAppraise) {}

  /**
   * @throws ResponseStatusException 404 if there is none, or the person is not of the city's staff
   */
  Lying of(UUID id) {
    Caller caller =
        people.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    var thing = new StreamId(Thing.NEED, id);
    Procurement procurement =
        casefile
            .procurementOf(caller.cityId(), thing)
            .flatMap(p -> casefile.find(caller.cityId(), p))
            .orElseThrow(OptionsDesk::notFound);
    Actor actor = BuyingCycle.withTeamRoles(procurement, caller.actor());
    var held = procurement.held(thing).orElseThrow(OptionsDesk::notFound);
    Need need = (Need) held.state();
    if (!Machine.isStaff(actor) || !BuyingCycle.mayRead(procurement, need, actor)) {
      throw notFound();
    }
    var engine = BuyingCycle.engine(casefile.procedureOf(caller.cityId(), procurement));
    return new Lying(
        caller,
        actor,
        procurement,
        thing,
        (Need) BuyingCycle.shownTo(procurement, actor, need),
        held.version(),
        engine.verbsFor(procurement, thing, actor).contains("appraise-options"));
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
