package city.posterity.procurement.policymaking.clause;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.DRAFTER;
import static city.posterity.procurement.machine.Role.GROUP_CHAIR;
import static city.posterity.procurement.machine.Role.SPONSOR;
import static city.posterity.procurement.policymaking.clause.ClauseStatus.REMOVED;
import static city.posterity.procurement.policymaking.clause.ClauseStatus.STANDING;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.ClauseEvent.ClauseAdded;
import city.posterity.procurement.policymaking.clause.ClauseEvent.ClauseMoved;
import city.posterity.procurement.policymaking.clause.ClauseEvent.ClauseRemoved;
import city.posterity.procurement.policymaking.clause.ClauseEvent.ClauseReworded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clause's table of moves. It is written freely until the text is first published; afterwards
 * it changes only as a consequence of change sets, which say why.
 */
public final class ClauseMachine {

  private ClauseMachine() {}

  public static final Machine MACHINE =
      Machine.of(
          Thing.CLAUSE,
          Clause.class,
          ClauseStatus.class,
          ClauseRule.class,
          ClauseMachine::apply,
          Machine.Verbs.none()
              .and("add", AddClause.class)
              .and("edit", EditClause.class)
              .and("move", MoveClause.class)
              .and("remove", RemoveClause.class),
          // who takes a text over begins with its clauses, before there is a group
          drafting(move(null, "add", STANDING, ClauseAdded.class))
              .by(DRAFTER, GROUP_CHAIR, SPONSOR),
          drafting(move(STANDING, "edit", STANDING, ClauseReworded.class)),
          drafting(move(STANDING, "move", STANDING, ClauseMoved.class)),
          drafting(move(STANDING, "remove", REMOVED, ClauseRemoved.class)),
          move(null, "insert", STANDING, ClauseAdded.class).by(CONSEQUENCE),
          move(STANDING, "reword", STANDING, ClauseReworded.class).by(CONSEQUENCE),
          move(STANDING, "strike", REMOVED, ClauseRemoved.class).by(CONSEQUENCE));

  private static Move drafting(Move move) {
    return move.by(DRAFTER, GROUP_CHAIR).guardedBy(ClauseGuard.BEING_DRAFTED);
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event
        instanceof
        ClauseAdded(var key, var place, var origins, var wording, var hash, var at, var why)) {
      return new Clause(
          id,
          STANDING,
          key,
          place,
          origins,
          List.of(new ClauseVersion(1, wording, hash, at, why)),
          null);
    }
    Clause c = (Clause) Objects.requireNonNull(before);
    return switch ((ClauseEvent) event) {
      case ClauseAdded _ -> throw new IllegalStateException(id + " was added before");
      case ClauseReworded(var wording, var hash, var at, var why) -> {
        var versions = new ArrayList<>(c.versions());
        versions.add(new ClauseVersion(c.newest().number() + 1, wording, hash, at, why));
        yield new Clause(id, STANDING, c.key(), c.place(), c.origins(), versions, null);
      }
      case ClauseMoved(var place, var _) ->
          new Clause(id, STANDING, c.key(), place, c.origins(), c.versions(), null);
      case ClauseRemoved(var _, var why) ->
          new Clause(id, REMOVED, c.key(), c.place(), c.origins(), c.versions(), why);
    };
  }
}
