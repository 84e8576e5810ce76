package city.posterity.cityhall.api;

import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which verb brings a thing into being, and under what id. */
@Component
final class NewThings {

  /** Whose addresses are named after a tender, because their ids follow from it. */
  private static final Set<Thing> UNDER_TENDER = EnumSet.of(Thing.BID, Thing.EVALUATION);

  /** Where a thing is made, as a URI template. */
  static String addressOf(Thing thing) {
    return switch (thing) {
      case NEED -> "/api/v1/procurements";
      case PURCHASE -> "/api/v1/purchases";
      case EMERGENCY -> "/api/v1/emergencies";
      case POLICY -> "/api/v1/policies";
      default -> "/api/v1/" + parentOf(thing) + "/{id}/" + thing.plural();
    };
  }

  /** Under which address a thing is made. */
  static String parentOf(Thing thing) {
    return UNDER_TENDER.contains(thing) ? Thing.TENDER.plural() : "procurements";
  }

  /**
   * @throws ApiProblem 404 if things of this kind only come about as consequences
   */
  String verbOf(Machine machine) {
    return machine.moves().stream()
        .filter(m -> m.from() == null)
        .filter(m -> m.actors().stream().anyMatch(Role::isHuman))
        .map(Move::verb)
        .findFirst()
        .orElseThrow(() ->
            ApiProblem.notFound("way to make " + ThingNames.oneOf(machine.thing()) + " by itself"));
  }

  /** The id that the core derives for the thing, or a new one where it leaves the choice. */
  StreamId idFor(
      Caller caller, UUID procurement, Thing thing, @Nullable StreamId parent, Command command) {
    String under = parentOf(thing);
    if (UNDER_TENDER.contains(thing) && (parent == null || parent.thing() != Thing.TENDER)) {
      throw ApiProblem.notFound(
          "such address; make it with POST /api/v1/" + under + "/{id}/" + thing.plural());
    }
    return BuyingCycle.derivedId(procurement, thing, parent, command, caller.actor())
        .orElseGet(() -> new StreamId(thing, RowId.next()));
  }
}
