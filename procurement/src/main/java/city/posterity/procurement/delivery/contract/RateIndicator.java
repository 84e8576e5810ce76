package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** How the supplier did by one indicator in one period; published as it is. */
public record RateIndicator(String indicator, Indicator.Rating rating, String period, String note)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    var indicators = context.self(Contract.class).terms().indicators();
    return Outcome.collect()
        .require(
            indicators.stream().anyMatch(i -> i.id().equals(indicator)),
            () ->
                Finding.of(
                        ContractRule.INDICATOR_UNKNOWN,
                        "indicators",
                        indicators.stream().map(Indicator::id).toList())
                    .at("/indicator"))
        .require(!period.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/period"))
        .require(!note.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/note"))
        .orElse(() -> new ContractEvent.IndicatorRated(indicator, rating, period, note));
  }
}
