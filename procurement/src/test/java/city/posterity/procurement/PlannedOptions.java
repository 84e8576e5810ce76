package city.posterity.procurement;

import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import city.posterity.procurement.planning.need.OptionsAppraisal.LeftOut;
import city.posterity.procurement.planning.need.OptionsAppraisal.Looked;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import java.math.BigDecimal;
import java.util.List;

/** Options appraisals of street lamps. */
public final class PlannedOptions {

  private PlannedOptions() {}

  /** Nothing is done, or lamps are bought; the rest was left out for a reason. */
  public static OptionsAppraisal compared() {
    return new OptionsAppraisal(
        appraised("nothing", "lamps"),
        List.of(new Looked("nothing", Role.DO_NOTHING), new Looked("lamps", Role.BUY)),
        List.of(
            new LeftOut(Role.REPAIR, "There are no spare parts"),
            new LeftOut(Role.SHARE_OR_REUSE, "Nobody near has lamps to spare")),
        "lamps",
        "They cost least over their life");
  }

  public static Appraised appraised(String... options) {
    return new Appraised(
        "a".repeat(64),
        "b".repeat(64),
        42,
        10_000,
        "test 1",
        "2026-11",
        List.of(options).stream()
            .map(o ->
                new Appraised.Option(
                    o,
                    "Option " + o,
                    new BigDecimal("1000.00"),
                    new BigDecimal("900.00"),
                    new BigDecimal("1200.00"),
                    new BigDecimal("0.5"),
                    List.of()))
            .toList());
  }
}
