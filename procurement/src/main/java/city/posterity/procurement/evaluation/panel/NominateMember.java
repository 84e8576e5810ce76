package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.planning.team.Team;

/** Somebody of the team joins the panel. */
public record NominateMember(PersonId person) implements Command {

  @Override
  public Outcome decide(Context context) {
    boolean evaluator =
        context.procurement().first(Team.class).stream()
            .map(t -> t.rolesOf(person))
            .anyMatch(r -> r.contains(Role.EVALUATOR) || r.contains(Role.CHAIR));
    return Outcome.collect()
        .require(evaluator, () -> Finding.of(EvaluationRule.UNKNOWN_PERSON).at("/person"))
        .require(
            context.self(Evaluation.class).active().stream()
                .noneMatch(m -> m.person().equals(person)),
            () -> Finding.of(EvaluationRule.ALREADY_ON_PANEL).at("/person"))
        .orElse(() -> new EvaluationEvent.MemberNominated(person));
  }
}
