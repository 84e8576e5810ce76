package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Surveying;
import java.util.Set;

/**
 * The text is final.
 *
 * @param legal who saw to the law, and with what result
 * @param translation who compared the languages, and with what result
 */
public record Finalise(String legal, String translation) implements Surveying {

  @Override
  public Set<StreamId> named() {
    return Set.of();
  }

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    Edition newest = policy.edition().orElseThrow();
    var said =
        new Said()
            .text(legal, "/legal")
            .text(translation, "/translation")
            .require(policy.next() == null, MakingRule.ROUND_PLANNED, "")
            .require(policy.returned() == null, MakingRule.RETURN_UNANSWERED, "")
            .require(
                newest.hash().equals(Edition.hash(Editions.parts(context.procurement()))),
                MakingRule.NOT_PUBLISHED,
                "");
    newest
        .material()
        .forEach(m ->
            said.require(
                false, MakingRule.ASK_AGAIN, "", "clause", m.clause(), "kinds", m.inWords()));
    return said.orElse(() ->
        new PolicyEvent.TextFinalised(
            Editions.of(context.procurement(), policy, Edition.Kind.FINAL, context.now()),
            new FinalChecks(legal, translation, context.now())));
  }
}
