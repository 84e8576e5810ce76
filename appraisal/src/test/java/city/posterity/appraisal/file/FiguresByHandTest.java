package city.posterity.appraisal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that is small enough to be worked out on paper. */
class FiguresByHandTest {

  private static final String FILE =
      """
      {"title": "T", "currency": "EUR", "priceBase": 2026, "decisionYear": 2026, "horizon": 4,
       "schedules": ["zero"], "reference": "nothing", "options": [
        {"id": "nothing", "lines": [
          {"id": "none", "kind": "operation", "amounts": {"0": 0}, "reason": "nothing is done"}]},
        {"id": "bridge", "service": {"first": 1, "last": 3}, "lines": [
          {"id": "build", "kind": "acquisition", "amounts": {"0": 100}, "profile": "adults",
           "optimism": {"bound": 0.5, "mitigated": 0.6}},
          {"id": "care", "kind": "maintenance", "amounts": {"from": 1, "to": 3, "value": 10},
           "profile": {"40-80": 1}},
          {"id": "leave", "kind": "exit", "amounts": {"2": 5}, "incidence": "unallocated"},
          {"id": "crossing", "kind": "benefit", "amounts": {"from": 1, "to": 3, "value": 75},
           "profile": {"0-17": 1}}]}]}
      """;

  private static JsonNode run(String file) {
    var appraisal = AppraisalReader.read(file.getBytes(StandardCharsets.UTF_8));
    return JsonMapper.shared()
        .readTree(
            ResultJson.write(Appraising.run(appraisal, Inputs.published(), "hash", 1, 100, 1)));
  }

  private static void is(JsonNode result, String pointer, double expected) {
    assertThat(result.at(pointer).isNumber()).as(pointer).isTrue();
    assertThat(result.at(pointer).asDouble()).as(pointer).isCloseTo(expected, within(1e-9));
  }

  @Test
  void everyFigureIsAsOnPaper() {
    JsonNode result = run(FILE);
    is(result, "/schedules/zero/options/bridge/presentCost", 120 + 30 + 5);
    is(result, "/schedules/zero/options/bridge/presentBenefit", 225);
    is(result, "/schedules/zero/options/bridge/equivalentAnnualCost", -70.0 / 4);
    // -120, -55, +5, +70: back in year 2, after the 5 for leaving
    is(result, "/options/bridge/indices/payback", 2);
    is(result, "/options/bridge/indices/voiceGap", 0);
    is(result, "/options/bridge/indices/balance/F", 1);
    is(result, "/options/bridge/indices/exitShare", 5.0 / 155);
    // benefits on average in year 2; costs: (10 + 20 + 30 + 10) / 155
    is(result, "/options/bridge/indices/timingGap", 2 - 70.0 / 155);
    // paid 120, 10, 15, 10 of 155; used in three years alike
    is(result, "/options/bridge/indices/levelling", 120.0 / 155);
    is(result, "/options/bridge/indices/tailYears", 0);
    is(result, "/options/bridge/lockInYear", 2);
    is(result, "/options/bridge/lockIn", 5.0 / 20);
    // 225 more at 5 for leaving and 30 for care, by an investment of 120
    is(result, "/options/bridge/sir", 190.0 / 120);
    is(result, "/options/bridge/netSavings", 70);
    is(result, "/options/bridge/costOfFinance", 0);
    assertThat(result.at("/options/bridge/indices/noHarm").asString()).isEqualTo("fail");
    assertThat(result.at("/options/bridge/indices/paybackGeneration").asString())
        .isEqualTo("child_0_17");
    assertThat(result.at("/options/bridge/simulation").isNull()).isTrue();
    assertThat(result.get("draws").asInt()).isZero();
    JsonNode generations = result.at("/options/bridge/generations");
    assertThat(generations).hasSize(8);
    is(generations, "/7/net", -5);
    is(generations, "/5/presentBenefit", 0);
    assertThat(generations.at("/6/perHead").isNull()).isTrue();
  }

  @Test
  void aLoanMovesWhoPaysAndNotWhatItIsWorth() {
    JsonNode result =
        run(
            FILE.replace(
                "\"optimism\": {\"bound\": 0.5, \"mitigated\": 0.6}",
                "\"financing\": {\"kind\": \"loan\", \"repayment\": \"linear\", \"years\": 4,"
                    + " \"rate\": 0.1}"));
    is(result, "/schedules/zero/options/bridge/presentCost", 100 + 30 + 5);
    // interest on 100, 75, 50 and 25
    is(result, "/options/bridge/costOfFinance", 25);
    is(result, "/options/bridge/generations/7/presentBenefit", 25);
    is(result, "/options/bridge/generations/7/net", 20);
    // one year after the last use: 25 and its interest
    is(result, "/options/bridge/indices/tailYears", 1);
    is(result, "/options/bridge/indices/tailShare", 27.5 / 160);
    is(result, "/options/bridge/indices/exitShare", 5.0 / 160);
    // 45, 47.5, 40 and 27.5; what lenders receive is no benefit of the bridge in year 0
    is(result, "/options/bridge/indices/timingGap", 2 - 370.0 / 160);
    is(result, "/options/bridge/indices/payback", 1);
  }

  @Test
  void whatTheDrawsSayIsToldOfEachGeneration() {
    String coin =
        "\"uncertainty\": {\"distribution\": \"discrete\", \"values\": [2], \"weights\": [5]}";
    JsonNode result =
        run(FILE.replace("\"profile\": {\"0-17\": 1}", "\"profile\": {\"0-17\": 1}, " + coin));
    assertThat(result.get("draws").asInt()).isEqualTo(100);
    is(result, "/options/bridge/simulation/mean", 2 * 225 - 155);
    is(result, "/options/bridge/simulation/probabilityBest", 1);
    is(result, "/options/nothing/simulation/expectedRegret", 2 * 225 - 155);
    JsonNode nobody = result.at("/options/bridge/simulation/generations/7");
    assertThat(nobody.get("id").asString()).isEqualTo("unallocated");
    for (String figure : List.of("mean", "p5", "p10", "p50", "p90", "p95")) {
      is(nobody, "/" + figure, -5);
    }
    is(nobody, "/sd", 0);
    is(nobody, "/probabilityNegative", 1);
    is(nobody, "/probabilityWorseOff", 1);
    JsonNode balance = result.at("/options/bridge/simulation/indices/balance/F");
    is(balance, "/said", 1);
    is(balance, "/mean", 1);
    assertThat(result.at("/options/nothing/simulation/indices/balance/F").propertyNames())
        .containsExactly("said");
  }

  @Test
  void whoIsBetterForEveryGenerationIsTold() {
    JsonNode result =
        run(
            FILE.replace(
                "{\"id\": \"bridge\"",
                """
                {"id": "waste", "lines": [
                  {"id": "dig", "kind": "acquisition", "amounts": {"0": 1}, "profile": "adults"}]},
                 {"id": "bridge\"\
                """));
    assertThat(result.get("dominance").toString()).isEqualTo("[[\"nothing\",\"waste\"]]");
  }
}
