package city.posterity.cityhall.openness;

import city.posterity.cityhall.web.CostBars;
import city.posterity.cityhall.web.CostBars.Amount;
import city.posterity.cityhall.web.Formats;
import java.util.List;

/** The options of a plan as the public sees them. */
public final class OptionsPicture {

  private OptionsPicture() {}

  /**
   * @param options of the release: {@code /planning/optionsAppraisal/options}
   */
  public static CostBars of(List<Told> options) {
    Spoken spoken = options.getFirst().spoken();
    return CostBars.of(
        options.stream()
            .map(o ->
                new Amount(
                    o.text("/title"),
                    o.amount("/cost/amount"),
                    o.has("/costLow") ? o.amount("/costLow/amount") : null,
                    o.has("/costHigh") ? o.amount("/costHigh/amount") : null))
            .toList(),
        options.getFirst().text("/cost/currency"),
        new Formats(spoken.texts(), spoken.locale(), spoken.zone()));
  }
}
