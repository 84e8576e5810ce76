package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import org.jspecify.annotations.Nullable;

/** All bidders learn something that does not change the terms. */
public record AddInformation(String title, String text, @Nullable TenderDocument document)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!title.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/title"))
        .require(!text.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/text"))
        .orElse(() -> new TenderEvent.InformationAdded(title, text, document, context.now()));
  }
}
