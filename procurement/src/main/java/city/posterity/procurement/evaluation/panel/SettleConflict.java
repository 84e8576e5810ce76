package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;

/** What is done about a declared interest, before anything goes on. */
public record SettleConflict(PersonId person, String measure, boolean replaced) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!measure.isBlank(), () -> Finding.of(EvaluationRule.TEXT_MISSING).at("/measure"))
        .require(
            !person.equals(context.actor().person()),
            () -> Finding.of(EvaluationRule.OWN_CONFLICT).at("/person"))
        .require(
            context.self(Evaluation.class).active().stream()
                .anyMatch(m -> m.person().equals(person) && m.conflict() != null),
            () -> Finding.of(EvaluationRule.UNKNOWN_PERSON).at("/person"))
        .orElse(() -> new EvaluationEvent.ConflictSettled(person, measure, replaced));
  }
}
