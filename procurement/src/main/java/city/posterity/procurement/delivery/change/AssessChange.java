package city.posterity.procurement.delivery.change;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The procurement officer answers the questions that every change raises; the engine adds the
 * shares.
 *
 * @param sameNature whether it is still the contract that was competed for; without it there is no
 *     change, only a new competition
 * @param recompetition why it is not bought anew
 * @param budgetReference where the money comes from; needed when the value grows
 */
public record AssessChange(
    boolean sameNature, String scope, String recompetition, @Nullable String budgetReference)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    ContractChange change = context.self(ContractChange.class);
    ChangeProposal proposal = change.proposal();
    return Outcome.collect()
        .require(sameNature, () -> Finding.of(ChangeRule.NATURE_CHANGES).at("/sameNature"))
        .require(!scope.isBlank(), () -> Finding.of(ChangeRule.TEXT_MISSING).at("/scope"))
        .require(
            !recompetition.isBlank(),
            () -> Finding.of(ChangeRule.TEXT_MISSING).at("/recompetition"))
        .require(
            !proposal.valueDelta().isPositive()
                || budgetReference != null && !budgetReference.isBlank(),
            () -> Finding.of(ChangeRule.BUDGET_MISSING).at("/budgetReference"))
        .orElse(() ->
            new ChangeEvent.ChangeAssessed(
                new ChangeAssessment(
                    sameNature,
                    scope,
                    recompetition,
                    budgetReference,
                    ChangeExtent.of(
                        ChangeCheck.versionsWith(
                            ChangeCheck.contractOf(context, proposal), change.id(), proposal)))));
  }
}
