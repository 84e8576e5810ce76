package city.posterity.cityhall.work;

import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an address is for. */
@Component
final class Errands {

  private static final Map<String, Thing> BEGINNINGS =
      Map.of(
          "/work/new", Thing.NEED,
          "/work/purchases/new", Thing.PURCHASE,
          "/work/emergencies/new", Thing.EMERGENCY,
          "/work/policies/new", Thing.POLICY);

  private final Desks desks;

  Errands(Desks desks) {
    this.desks = desks;
  }

  /**
   * A need, a small purchase or a declared emergency that begins a case of its own.
   *
   * @throws org.springframework.web.server.ResponseStatusException 404 if nothing begins there, or
   *     not for this person
   */
  Errand beginning(String address) {
    Thing thing = BEGINNINGS.get(address);
    if (thing == null) {
      throw Desks.notFound();
    }
    String verb = Machines.creation(thing).orElseThrow().verb();
    Desk desk = desks.empty(RowId.next());
    requireRole(desk, thing, verb);
    return new Errand(desk, thing, verb, null, null, command(thing, verb), address);
  }

  /**
   * @throws org.springframework.web.server.ResponseStatusException 404 if there is no such page for
   *     this person
   */
  Errand creation(String procurement, String things, @Nullable String about) {
    Desk desk = desk(procurement, about);
    Thing thing = Desks.thing(things);
    String verb = Machines.creation(thing).orElseThrow(Desks::notFound).verb();
    requireRole(desk, thing, verb);
    StreamId subject = about == null ? null : subject(desk, about);
    String address =
        "/work/procurements/" + desk.procurement().id() + "/" + thing.plural() + "/new";
    return new Errand(
        desk,
        thing,
        verb,
        null,
        subject,
        command(thing, verb),
        subject == null ? address : address + "?about=" + subject);
  }

  /** With what it is about, where that is one of a crowd. */
  private Desk desk(String procurement, @Nullable String about) {
    String input = Thing.INPUT.word() + ":";
    if (about == null || !about.startsWith(input)) {
      return desks.of(procurement);
    }
    Desk desk = desks.of(new StreamId(Thing.INPUT, Desks.id(about.substring(input.length()))));
    if (!desk.procurement().id().equals(Desks.id(procurement))) {
      throw Desks.notFound();
    }
    return desk;
  }

  private static StreamId subject(Desk desk, String about) {
    return desk.procurement().things().keySet().stream()
        .filter(id -> id.toString().equals(about))
        .filter(id -> desk.shown(id).isPresent())
        .findFirst()
        .orElseThrow(Desks::notFound);
  }

  /**
   * @throws org.springframework.web.server.ResponseStatusException 404 if there is no such page for
   *     this person
   */
  Errand act(String things, String id, String verb) {
    StreamId target = Desks.stream(things, id);
    Desk desk = desks.of(target);
    requireRole(desk, target.thing(), verb);
    return new Errand(
        desk,
        target.thing(),
        verb,
        target,
        null,
        command(target.thing(), verb),
        Action.address(target, verb));
  }

  /** The choices of a form name colleagues and needs that are not for everybody. */
  private static void requireRole(Desk desk, Thing thing, String verb) {
    if (!desk.actor().hasAny(Machines.actors(thing, verb))) {
      throw Desks.notFound();
    }
  }

  private static Class<? extends Command> command(Thing thing, String verb) {
    return Machines.command(thing, verb).orElseThrow(Desks::notFound);
  }
}
