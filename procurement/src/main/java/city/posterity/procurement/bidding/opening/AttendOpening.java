package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.market.tender.Independence;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.team.Team;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the openers comes, in a session of their own. Nobody before the time; no two who are one
 * person; nobody who wrote the tender or was alone in approving it; not all from one unit.
 *
 * @param conflictFree whether the person declares to have no stake in any bid
 */
public record AttendOpening(boolean conflictFree) implements Command {

  @Override
  public Outcome decide(Context context) {
    Opening opening = context.self(Opening.class);
    PersonId person = context.actor().person();
    Optional<String> unit =
        context.procurement().first(Team.class).stream()
            .flatMap(t -> t.members().stream())
            .filter(m -> m.person().equals(person))
            .map(Team.Member::unit)
            .findFirst();
    return Outcome.collect()
        .require(
            !context.now().isBefore(opening.earliest()),
            () ->
                context.finding(
                    OpeningRule.TOO_EARLY,
                    Parameter.OPENING_PAUSE,
                    "earliest",
                    opening.earliest(),
                    "now",
                    context.now()))
        .require(unit.isPresent(), () -> Finding.of(OpeningRule.NOT_IN_TEAM))
        .require(
            !Independence.wrote(context.procurement(), opening.tender(), person),
            () -> Finding.of(OpeningRule.WROTE_THE_TENDER))
        .require(
            !Independence.approvedAlone(context.procurement(), opening.tender(), person),
            () -> Finding.of(OpeningRule.APPROVED_ALONE))
        .require(
            conflictFree, () -> Finding.of(OpeningRule.CONFLICT_OF_INTEREST).at("/conflictFree"))
        .require(!opening.attended(person), () -> Finding.of(OpeningRule.ALREADY_HERE))
        .require(
            unit.isEmpty() || unitsCanBeReached(context, opening, unit.get()),
            () ->
                context.finding(
                    OpeningRule.SAME_UNIT,
                    Parameter.OPENER_UNITS_MINIMUM,
                    "unit",
                    unit.orElse(""),
                    "units",
                    context.procedure().count(Parameter.OPENER_UNITS_MINIMUM)))
        .orElse(() -> attended(context, opening, unit.orElseThrow()));
  }

  /** Enough people of too few units are no quorum: the one who would make them so is refused. */
  private static boolean unitsCanBeReached(Context context, Opening opening, String unit) {
    return people(opening) < context.procedure().count(Parameter.OPENERS_MINIMUM)
        || units(opening, unit) >= context.procedure().count(Parameter.OPENER_UNITS_MINIMUM);
  }

  private static OpeningEvent attended(Context context, Opening opening, String unit) {
    boolean quorum =
        people(opening) >= context.procedure().count(Parameter.OPENERS_MINIMUM)
            && units(opening, unit) >= context.procedure().count(Parameter.OPENER_UNITS_MINIMUM);
    Instant until =
        Objects.requireNonNullElseGet(
            opening.until(), () -> context.after(context.now(), Parameter.OPENING_WINDOW));
    return new OpeningEvent.OpenerAttended(
        context.actor().person(), unit, context.now(), until, quorum);
  }

  /** Those who are here, with the one who comes. */
  private static int people(Opening opening) {
    return opening.present().size() + 1;
  }

  private static long units(Opening opening, String unit) {
    boolean isNew = opening.present().stream().noneMatch(a -> a.unit().equals(unit));
    return opening.units() + (isNew ? 1 : 0);
  }
}
