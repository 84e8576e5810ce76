package city.posterity.cityhall.work;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.market.tender.Independence;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.team.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * Who has to be there to open the bids of a tender that is not published yet: told from the draft
 * on, because whoever writes a tender cannot open its bids afterwards.
 */
final class Openers {

  private Openers() {}

  /** In sentences; empty where no tender is being prepared. */
  static List<String> notes(Desk desk, Names names) {
    return desk.first(Tender.class)
        .filter(t -> t.publishedAt() == null && !t.status().isTerminal())
        .map(t -> notes(desk, t, names))
        .orElse(List.of());
  }

  private static List<String> notes(Desk desk, Tender tender, Names names) {
    var named =
        desk.procurement().stream(Team.class)
            .flatMap(t -> t.holding(Role.OPENER).stream())
            .toList();
    var counting = named.stream().filter(m -> !isTooClose(desk, tender, m.person())).toList();
    int people = desk.procedure().count(Parameter.OPENERS_MINIMUM);
    int departments = desk.procedure().count(Parameter.OPENER_UNITS_MINIMUM);
    long has = counting.stream().map(Team.Member::person).distinct().count();
    long from = counting.stream().map(Team.Member::unit).distinct().count();
    var notes = new ArrayList<String>();
    notes.add(
        names.text(
            has >= people && from >= departments ? "work.openers.there" : "work.openers.missing",
            people,
            departments,
            has,
            from));
    named.stream()
        .map(Team.Member::person)
        .filter(p -> isTooClose(desk, tender, p))
        .distinct()
        .map(p -> names.text("work.openers.close", names.person(p)))
        .forEach(notes::add);
    notes.add(names.text("work.openers.who"));
    return List.copyOf(notes);
  }

  private static boolean isTooClose(Desk desk, Tender tender, PersonId person) {
    return Independence.wrote(desk.procurement(), tender.id(), person)
        || Independence.approvedAlone(desk.procurement(), tender.id(), person);
  }
}
