package city.posterity.cityhall.work;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to do.
 *
 * @param target the thing it is done to; absent for a new one
 * @param about what a new thing is about; absent for nothing
 * @param command the type of the command
 * @param address of its page
 */
record Errand(
    Desk desk,
    Thing thing,
    String verb,
    @Nullable StreamId target,
    @Nullable StreamId about,
    Class<? extends Command> command,
    String address) {

  UUID cityId() {
    return desk.caller().cityId();
  }

  PersonId person() {
    return desk.caller().actor().person();
  }

  String key() {
    return "work.verb." + thing.word() + "." + verb;
  }

  @Nullable State state() {
    return target == null ? null : desk.shown(target).orElse(null);
  }

  @Nullable Long version() {
    return target == null ? null : desk.version(target);
  }

  boolean mayMissVersion(Command made) {
    // rivals do not wait for one another, but a member's own sheet may be open in two windows
    boolean rival = Machines.of(thing).rivals().contains(verb) && !(made instanceof WriteSheet);
    return target == null || rival || made instanceof Addition;
  }

  /**
   * The thing the command is for. A new one whose id the core leaves open gets the same one when
   * the same page is sent again.
   */
  StreamId idFor(Command made, String once) {
    StreamId known = target;
    if (known != null) {
      return known;
    }
    if (BuyingCycle.opens(thing)) {
      return new StreamId(thing, desk.procurement().id());
    }
    return BuyingCycle.derivedId(desk.procurement().id(), thing, about, made, desk.caller().actor())
        .orElseGet(() ->
            new StreamId(
                thing,
                UUID.nameUUIDFromBytes(
                    (person() + "\n" + address + "\n" + once).getBytes(StandardCharsets.UTF_8))));
  }
}
