package city.posterity.appraisal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Kind;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.draw.Driver;
import city.posterity.appraisal.draw.Tornado;
import city.posterity.appraisal.engine.Prepared.PreparedLine;
import city.posterity.appraisal.engine.Prepared.PreparedOption;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.GroupAmounts;
import city.posterity.appraisal.generation.Indices.Harm;
import city.posterity.appraisal.generation.Unallocated;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the draws say of files that are small enough to be worked out on paper. */
class DrawnByHandTest {

  private static final String UNSURE =
      """
      {"title": "T", "currency": "EUR", "priceBase": 2026, "decisionYear": 2026, "horizon": 2,
       "schedules": ["zero"], "options": [
        {"id": "dear", "lines": [
          {"id": "build", "kind": "acquisition", "amounts": {"0": 200}},
          {"id": "fuel", "kind": "energy", "amounts": {"1": 20}, "driver": "price",
           "uncertainty": {"distribution": "uniform", "low": 0, "high": 2}},
          {"id": "use", "kind": "benefit", "amounts": {"2": 500}}]},
        {"id": "cheap", "lines": [
          {"id": "build", "kind": "acquisition", "amounts": {"0": 100},
           "uncertainty": {"distribution": "uniform", "low": 0.5, "high": 1.5}},
          {"id": "fuel", "kind": "energy", "amounts": {"1": 50}, "driver": "price",
           "uncertainty": {"distribution": "uniform", "low": 0, "high": 2}},
          {"id": "use", "kind": "benefit", "amounts": {"2": 500}}]}]}
      """;

  private static final String SURELY =
      "\"uncertainty\": {\"distribution\": \"fixed\", \"value\": 1}";

  private static Chances chances(Result result, String id) {
    return Objects.requireNonNull(Appraised.option(result, id).chances());
  }

  @Test
  void eachDriverMovesTheDifferenceOfTheTwoBestByItself() {
    Tornado tornado = Objects.requireNonNull(Appraised.drawn(UNSURE, 10).tornado());
    // 500 − 100 − 50 against 500 − 200 − 20
    assertThat(tornado.base()).isCloseTo(350 - 280, within(1e-9));
    // built for 60 or for 140; fuel at a fifth or at nine fifths, for both alike
    assertThat(tornado.bars())
        .satisfiesExactly(
            bar -> bar(bar, new Driver.Own("cheap", "build"), 390 - 280, 310 - 280),
            bar -> bar(bar, new Driver.Shared("price"), 390 - 296, 310 - 264));
  }

  private static void bar(Tornado.Bar bar, Driver driver, double low, double high) {
    assertThat(bar.driver()).isEqualTo(driver);
    assertThat(bar.low()).isCloseTo(low, within(1e-9));
    assertThat(bar.high()).isCloseTo(high, within(1e-9));
  }

  @Test
  void oneOptionAloneHasNothingThatCouldBeMoved() {
    String alone = UNSURE.replaceAll("(?s)\\{\"id\": \"dear\".*?\\]\\},", "");
    Result result = Appraised.drawn(alone, 10);
    assertThat(result.options()).hasSize(1);
    assertThat(result.tornado()).isNull();
    assertThat(result.switching().between()).containsExactly("cheap");
    assertThat(result.switching().rates()).isEmpty();
    assertThat(chances(result, "cheap").generations()).hasSize(8);
  }

  @Test
  void withoutDrawsNothingIsDrawn() {
    Result result = Appraised.drawn(UNSURE, 0);
    assertThat(result.draws()).isZero();
    assertThat(result.tornado()).isNull();
    assertThat(result.options())
        .allSatisfy(o -> {
          assertThat(o.spread()).isNull();
          assertThat(o.against()).isNull();
          assertThat(o.chances()).isNull();
        });
    assertThat(Appraised.drawn(UNSURE, 1).draws()).isEqualTo(1);
  }

  @Test
  void aLineIsUncertainOrNot() {
    assertThat(Appraised.option(Appraised.file(UNSURE), "dear").lines())
        .extracting(OptionResult.LineResult::uncertain)
        .containsExactly(false, true, false);
  }

  @Test
  void theBestOfEachDrawIsTheOneThatIsWorthMost() {
    String sure =
        UNSURE
            .replaceAll("\"uncertainty\": \\{[^}]*\\}", SURELY)
            .replace("\"driver\": \"price\",", "");
    Result result = Appraised.drawn(sure, 4);
    var cheap = Objects.requireNonNull(Appraised.option(result, "cheap").against());
    assertThat(cheap.probabilityBest()).isEqualTo(1);
    assertThat(cheap.expectedRegret()).isZero();
    var dear = Objects.requireNonNull(Appraised.option(result, "dear").against());
    assertThat(dear.probabilityBest()).isZero();
    assertThat(dear.expectedRegret()).isCloseTo(70, within(1e-9));
  }

  private static String option(String id, String... lines) {
    return "{\"id\": \"%s\", \"lines\": [%s]}".formatted(id, String.join(", ", lines));
  }

  private static String line(String id, String kind, double amount, String more) {
    return "{\"id\": \"%s\", \"kind\": \"%s\", \"amounts\": {\"0\": %s}, %s, %s}"
        .formatted(id, kind, amount, SURELY, more);
  }

  private static String beside(String... options) {
    return """
    {"title": "T", "currency": "EUR", "priceBase": 2026, "decisionYear": 2026, "horizon": 0,
     "schedules": ["zero"], "reference": "now", "options": [%s]}
    """
        .formatted(String.join(", ", options));
  }

  /** Where neither gives anything, harm is what an option costs a generation more. */
  @ParameterizedTest
  @CsvSource({
    "'',                               PASS, FAIL, FAIL",
    "'\"profile\": \"per_head\"',      FAIL, FAIL, FAIL",
    "'\"incidence\": \"unallocated\"', FAIL, FAIL, FAIL"
  })
  void harmIsCountedAgainstWhatThereIsNow(String gives, Harm cheap, Harm dear, Harm giving) {
    String adults = "\"profile\": \"adults\"";
    String cost = line("cost", "operation", 200, adults);
    Result result =
        Appraised.drawn(
            beside(
                gives.isEmpty()
                    ? option("now", cost)
                    : option("now", cost, line("use", "benefit", 10, gives)),
                option("cheap", line("cost", "operation", 100, adults)),
                option("dear", line("cost", "operation", 300, adults)),
                option(
                    "giving",
                    line("cost", "operation", 100, adults),
                    line("use", "benefit", 10, adults))),
            3);
    harm(result, "cheap", cheap);
    harm(result, "dear", dear);
    harm(result, "giving", giving);
  }

  @Test
  void whatLendersReceiveIsNoBenefit() {
    String adults = "\"profile\": \"adults\"";
    String loan = adults + ", \"financing\": {\"kind\": \"loan\", \"years\": 1, \"rate\": 0.1}";
    Result result =
        Appraised.drawn(
            beside(
                    option("now", line("cost", "operation", 200, loan)),
                    option("cheap", line("cost", "operation", 100, adults)))
                .replace("\"horizon\": 0", "\"horizon\": 1"),
            3);
    OptionResult now = Appraised.option(result, "now");
    assertThat(now.indices().timingByService()).isTrue();
    assertThat(now.indices().timingGap().number()).as("used and paid in year 1").hasValue(0);
    assertThat(now.indices().payback().unstable()).isFalse();
    assertThat(now.financeGap()).isCloseTo(20, within(1e-9));
    harm(result, "cheap", Harm.PASS);
  }

  private static void harm(Result result, String id, Harm expected) {
    assertThat(Appraised.option(result, id).indices().noHarm().outcome())
        .as(id)
        .isEqualTo(expected);
    assertThat(chances(result, id).noHarm()).as(id).isEqualTo(expected == Harm.PASS ? 1 : 0);
  }

  /** 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 to the last digit, and nobody is worse off for it. */
  @Test
  void whoHasTheSameInAnotherOrderIsNotWorseOff() {
    String adults = "\"profile\": \"adults\"";
    String[] lines = {
      line("a", "operation", 33_333.3, adults),
      line("b", "operation", 77_777.7, adults),
      line("c", "operation", 142_857.1, adults)
    };
    Result result =
        Appraised.drawn(
            beside(
                option("now", lines),
                option("same", lines[2], lines[1], lines[0]),
                option("less", lines[0], lines[1])),
            2);
    assertThat(chances(result, "now").generations()).allMatch(g -> g.worseOff() == null);
    assertThat(chances(result, "same").generations())
        .extracting(Chances.OfGeneration::worseOff)
        .containsOnly(0.0);
    assertThat(chances(result, "less").generations())
        .extracting(Chances.OfGeneration::worseOff)
        .containsOnly(0.0);
  }

  @Test
  void aLineWhoseGroupsDoNotAddUpStopsTheDraws() {
    Generations generations = Generations.standard(2026);
    var line =
        new PreparedLine(
            SavingsTest.flow("cost", Kind.OPERATION, SavingsTest.in(0, 100), 1),
            null,
            new Driver.Own("a", "cost"),
            new Unallocated("nobody known"),
            null);
    var option =
        new PreparedOption(
            new Option("a", "A", new Option.Service.Span(0, 1), List.of(line.line())),
            List.of(line));
    assertThat(drawn(option, generations, 0).net()).isZero();
    assertThatIllegalStateException()
        .isThrownBy(() -> drawn(option, generations, -100))
        .withMessage("cost: groups have 0.0 of -100.0");
  }

  /** Groups that have nothing of what is worth something. */
  private static DrawnOption drawn(PreparedOption option, Generations generations, double worth) {
    return DrawnOption.of(
        option,
        generations,
        _ -> worth,
        _ -> GroupAmounts.none(generations),
        city.posterity.appraisal.draw.Distribution::inverse);
  }
}
