package city.posterity.procurement.planning.team;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;

/** Somebody leaves the team; what that person did stays. */
public record ReleaseMember(PersonId person, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            !context.self(Team.class).rolesOf(person).isEmpty(),
            () -> Finding.of(TeamRule.NOT_A_MEMBER).at("/person"))
        .orElse(() -> new TeamEvent.MemberReleased(person, reason));
  }
}
