package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Every low price was judged. */
public record EndLowInquiry() implements Command {

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    return Outcome.collect()
        .require(
            e.suspicious().stream().allMatch(s -> e.explained().contains(s.bid())),
            () -> Finding.of(EvaluationRule.LOW_PRICE_UNEXPLAINED))
        .orElse(() -> new EvaluationEvent.LowInquiryEnded(context.now()));
  }
}
