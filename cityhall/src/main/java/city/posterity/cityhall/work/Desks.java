package city.posterity.cityhall.work;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lays procurements before people. */
@Component
final class Desks {

  private static final Set<Role> NAMING = EnumSet.of(Role.ADMINISTRATOR);

  private final Casefile casefile;
  private final People people;

  Desks(Casefile casefile, People people) {
    this.casefile = casefile;
    this.people = people;
  }

  Caller caller() {
    return people.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }

  Instant now() {
    return casefile.now();
  }

  /**
   * @throws ResponseStatusException 404 if there is none or the person may read nothing of it
   */
  Desk of(UUID id) {
    Procurement procurement = casefile.find(people.cityId(), id).orElseThrow(Desks::notFound);
    Desk desk = lay(procurement);
    // administrators name teams, also where nothing is public yet
    if (desk.readable().findFirst().isEmpty() && !desk.actor().hasAny(NAMING)) {
      throw notFound();
    }
    return desk;
  }

  Desk of(String id) {
    return of(id(id));
  }

  /** The procurement that a thing belongs to, if the person may see the thing. */
  Desk of(StreamId thing) {
    if (thing.thing().isCrowd()) {
      Desk one = lay(casefile.inSightOf(people.cityId(), thing).orElseThrow(Desks::notFound));
      if (one.shown(thing).isEmpty()) {
        throw notFound();
      }
      return one;
    }
    UUID id = casefile.procurementOf(people.cityId(), thing).orElseThrow(Desks::notFound);
    Desk desk = of(id);
    if (desk.shown(thing).isEmpty()) {
      throw notFound();
    }
    return desk;
  }

  /** An empty one, in which something new may begin. */
  Desk empty(UUID id) {
    return lay(Procurement.empty(id));
  }

  private Desk lay(Procurement procurement) {
    Caller caller = caller();
    return new Desk(
        caller,
        BuyingCycle.withTeamRoles(procurement, caller.actor()),
        procurement,
        casefile.ocid(caller.cityId(), procurement.id()).orElse(""),
        casefile.procedureOf(caller.cityId(), procurement),
        casefile.now(),
        people.city().zone());
  }

  /**
   * @throws ResponseStatusException 404 if an address names no thing
   */
  static StreamId stream(String things, String id) {
    return new StreamId(thing(things), id(id));
  }

  static Thing thing(String plural) {
    return Arrays.stream(Thing.values())
        .filter(t -> t.plural().equals(plural))
        .findFirst()
        .orElseThrow(Desks::notFound);
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw notFound();
    }
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
