package city.posterity.procurement.evaluation.sheet;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;

/** An evaluator hands a sheet in: every criterion scored, every score with its reason. */
public record SubmitSheet() implements Command {

  @Override
  public Outcome decide(Context context) {
    Sheet sheet = context.self(Sheet.class);
    var collector =
        Outcome.collect()
            .require(
                sheet.evaluator().equals(context.actor().person()),
                () -> Finding.of(SheetRule.NOT_YOUR_SHEET));
    for (var c : context.procurement().only(Tender.class).terms().awardMethod().scored()) {
      Score score = sheet.scores().get(c.id());
      collector
          .require(
              score != null,
              () ->
                  Finding.of(SheetRule.SCORE_MISSING, "criterion", c.title())
                      .at("/scores/" + c.id()))
          .require(
              score == null || !score.reason().isBlank(),
              () ->
                  Finding.of(SheetRule.REASON_MISSING, "criterion", c.title())
                      .at("/scores/" + c.id() + "/reason"));
    }
    return collector.orElse(SheetEvent.SheetSubmitted::new);
  }
}
