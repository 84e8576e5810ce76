package city.posterity.procurement.planning.team;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.ADMINISTRATOR;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.planning.team.TeamStatus.NAMED;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.planning.team.TeamEvent.MemberAssigned;
import city.posterity.procurement.planning.team.TeamEvent.MemberReleased;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The team's table of moves. */
public final class TeamMachine {

  private TeamMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.TEAM,
              Team.class,
              TeamStatus.class,
              TeamRule.class,
              TeamMachine::apply,
              Machine.Verbs.none()
                  .and("assign", AssignMember.class)
                  .and("release", ReleaseMember.class),
              move(null, "assign", NAMED, MemberAssigned.class).by(ADMINISTRATOR, APPROVER),
              move(NAMED, "assign", NAMED, MemberAssigned.class).by(ADMINISTRATOR, APPROVER),
              move(NAMED, "release", NAMED, MemberReleased.class).by(ADMINISTRATOR, APPROVER))
          .withNaming((procurement, _, _, _) -> Optional.of(new StreamId(Thing.TEAM, procurement)))
          .withReading((_, _, actor) -> Machine.isStaff(actor) || actor.is(ADMINISTRATOR));

  private static State apply(@Nullable State before, StreamId id, Event event) {
    var members = new ArrayList<>(before == null ? List.of() : ((Team) before).members());
    return switch ((TeamEvent) event) {
      case MemberAssigned(var person, var organisation, var unit, var roles) -> {
        members.removeIf(m -> m.person().equals(person));
        members.add(new Team.Member(person, organisation, unit, roles));
        yield new Team(id, members);
      }
      case MemberReleased(var person, var _) -> {
        members.removeIf(m -> m.person().equals(person));
        yield new Team(id, members);
      }
    };
  }
}
