package city.posterity.cityhall.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.planning.need.OptionsAppraisal;
import city.posterity.procurement.planning.need.OptionsAppraisal.LeftOut;
import city.posterity.procurement.planning.need.OptionsAppraisal.Looked;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsFactsTest {

  private static final String FILE =
      """
      {"title": "Lamps", "currency": "EUR", "priceBase": 2026, "decisionYear": 2026, "horizon": 10,
       "schedules": ["zero"], "options": [
        {"id": "keep", "title": "Keep", "service": {"first": 1, "last": 4}, "lines": [
          {"id": "power", "kind": "energy", "amounts": {"from": 1, "to": 6, "value": 10},
           "profile": "adults"}]},
        {"id": "new", "title": "New", "service": {"first": 1, "last": 9}, "lines": [
          {"id": "lamps", "kind": "acquisition", "amounts": {"0": 100}, "profile": "adults",
           "optimism": {"bound": 0.5, "mitigated": 0.5}},
          {"id": "leaving", "kind": "exit", "amounts": {"0": 0}, "profile": "adults",
           "reason": "Nothing is left behind"}]}]}
      """;

  @Test
  void aPolicyIsToldWhatTheFileAndTheResultSay() {
    var ran = Appraiser.run(FILE.getBytes(StandardCharsets.UTF_8), 1, 1_000, null);
    var options =
        new OptionsAppraisal(
            ran.appraised(),
            List.of(new Looked("keep", Role.DO_NOTHING), new Looked("new", Role.BUY)),
            List.of(new LeftOut(Role.REPAIR, "too old"), new LeftOut(Role.SHARE_OR_REUSE, "none")),
            "new",
            "cheaper");

    var facts = OptionsFacts.of(ran.result(), options);

    assertThat(facts)
        .containsEntry("evaluation.horizon_years", 10)
        .containsEntry("evaluation.schedules_run", List.of("zero"))
        .containsEntry("evaluation.optimism.applied", true)
        .containsEntry("procurement.need.no_buy_considered", true)
        .containsEntry("procurement.need.reuse_considered", false)
        .containsEntry(
            "evaluation.options",
            List.of(
                Map.of(
                    "id",
                    "keep",
                    "last_service_year",
                    2030,
                    "last_payment_year",
                    2032,
                    "cost_lines",
                    List.of(Map.of("kind", "energy", "pv", 60.0, "zero_reason", ""))),
                Map.of(
                    "id",
                    "new",
                    "last_service_year",
                    2035,
                    "last_payment_year",
                    2026,
                    "cost_lines",
                    List.of(
                        Map.of("kind", "acquisition", "pv", 125.0, "zero_reason", ""),
                        Map.of(
                            "kind", "exit",
                            "pv", 0.0,
                            "zero_reason", "Nothing is left behind")))));
  }
}
