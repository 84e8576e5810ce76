package city.posterity.appraisal.score;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever wrote a file wrongly is told everything at once, with its place. */
class ScoreFileTest {

  private static List<Problem> problems(Object json) {
    var thrown =
        catchThrowableOfType(AppraisalException.class, () -> ScoreText.read(String.valueOf(json)));
    assertThat(thrown).as("%s", json).isNotNull();
    return thrown.problems();
  }

  private static List<String> codes(Object json) {
    return problems(json).stream().map(p -> p.pointer() + " " + p.code()).toList();
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertThat(
            problems(
                """
                {"formula": "LOWEST_RATIO", "priceWeight": 40, "qualityWeight": 50,
                 "bids": [
                   {"id": "A", "price": 0, "quality": 50},
                   {"id": "A", "price": NaN, "quality": 101},
                   {"id": "B", "price": "12", "quality": -1},
                   {"id": "", "price": -3},
                   {"price": Infinity, "quality": 5},
                   7]}
                """))
        .extracting(Problem::pointer, Problem::code)
        .containsExactly(
            tuple("/qualityWeight", "weights-not-100"),
            tuple("/bids/0/price", "out-of-range"),
            tuple("/bids/1/id", "duplicate-id"),
            tuple("/bids/1/price", "not-a-number"),
            tuple("/bids/1/quality", "out-of-range"),
            tuple("/bids/2/price", "not-a-number"),
            tuple("/bids/2/quality", "out-of-range"),
            tuple("/bids/3/id", "empty"),
            tuple("/bids/3/price", "out-of-range"),
            tuple("/bids/3/quality", "missing"),
            tuple("/bids/4/id", "missing"),
            tuple("/bids/4/price", "not-a-number"),
            tuple("/bids/5", "not-an-object"));
  }

  @Test
  void aMisspeltFieldOfABidIsTold() {
    assertThat(
            problems(
                """
                {"formula": "LOWEST_RATIO", "priceWeight": 40, "qualityWeight": 60,
                 "bids": [{"id": "A", "price": 1, "qualty": 5, "note": "kept by the city"}]}
                """))
        .extracting(Problem::pointer, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("/bids/0/qualty", "unknown-field"), tuple("/bids/0/quality", "missing"));
  }

  @Test
  void anUnknownFormulaIsToldWithTheOneThatWasMeant() {
    Problem meant =
        problems(
                "{\"formula\":\"LOWEST-RATE\",\"bids\":[{\"id\":\"A\",\"price\":1,\"quality\":2}]}")
            .getFirst();
    assertThat(meant.pointer()).isEqualTo("/formula");
    assertThat(meant.message()).endsWith("did you mean LOWEST_RATIO?");
    assertThat(problems("{\"formula\":\"xyz\"}").getFirst().message())
        .contains("one of LOWEST_RATIO, LINEAR_LOWEST")
        .endsWith("LEAST_COST_ABOVE_THRESHOLD");
    assertThat(codes("{}")).containsExactly("/formula missing", "/bids missing");
    assertThat(codes("{\"formula\":3,\"bids\":[]}"))
        .containsExactly("/formula not-text", "/bids not-a-list");
  }

  @Test
  void aMisspeltFieldIsToldUnlessTheRightOneIsThere() {
    assertThat(codes(bid(ScoreText.of(Formula.LINEAR_LOWEST).weights(40, 60).with("flor", true))))
        .containsExactly("/flor unknown-field");
    assertThat(codes(bid(ScoreText.of(Formula.LOWEST_RATIO).with("prizeWeight", 40))))
        .containsExactly(
            "/prizeWeight unknown-field", "/priceWeight missing", "/qualityWeight missing");
    bid(ScoreText.of(Formula.RANK).weights(40, 60).with("title", "1").with("priceWeights", 2))
        .input();
  }

  private static ScoreText bid(ScoreText text) {
    return text.bid("A", 10, 50);
  }

  @ParameterizedTest
  @EnumSource(Formula.class)
  void aFormulaWithoutItsParametersSaysWhichItNeeds(Formula formula) {
    String bare = bid(ScoreText.of(formula)).toString();
    List<String> expected =
        switch (formula) {
          case LOWEST_RATIO,
              LINEAR_LOWEST,
              LINEAR_RANGE,
              MEAN_SWING,
              PARABOLIC_MIN,
              SQRT_RATIO,
              RANK ->
              List.of("/priceWeight missing", "/qualityWeight missing");
          case LINEAR_FIXED, PARABOLIC_FIXED ->
              List.of("/priceWeight missing", "/qualityWeight missing", "/anchor missing");
          case QUALITY_TO_PRICE -> List.of("/moneyPerQualityPoint missing");
          case LEAST_COST_ABOVE_THRESHOLD -> List.of("/qualityThreshold missing");
          case PRICE_PER_QUALITY, FIXED_PRICE -> List.of();
        };
    if (expected.isEmpty()) {
      assertThat(ScoreText.read(bare).formula()).isEqualTo(formula);
    } else {
      assertThat(codes(bare)).isEqualTo(expected);
    }
  }

  @Test
  void anchorsHaveToMakeSense() {
    ScoreText fixed = bid(ScoreText.of(Formula.LINEAR_FIXED).weights(40, 60).with("low", 10));
    assertThat(codes(fixed)).containsExactly("/high missing");
    assertThat(codes(fixed.with("high", 10))).containsExactly("/high out-of-range");
    assertThat(codes(fixed.with("anchor", 10).toString().replace("\"high\":10", "\"high\":20")))
        .containsExactly("/anchor ambiguous");
    assertThat(codes(bid(ScoreText.of(Formula.PARABOLIC_FIXED).weights(40, 60).with("anchor", 0))))
        .containsExactly("/anchor out-of-range");
  }

  @Test
  void weightsHaveToAddUpToAHundredWherePriceEarnsPoints() {
    assertThat(codes(bid(ScoreText.of(Formula.RANK).weights(40, 59.9))))
        .containsExactly("/qualityWeight weights-not-100");
    assertThat(codes(bid(ScoreText.of(Formula.RANK).weights(-20, 120))))
        .containsExactly("/priceWeight out-of-range", "/qualityWeight out-of-range");
    bid(ScoreText.of(Formula.RANK).weights("33.333333333333336", "66.66666666666667")).input();
    bid(ScoreText.of(Formula.PRICE_PER_QUALITY).weights(1, 2)).input();
  }

  @Test
  void theFloorIsTrueOrFalseAndOnlyWhereThereIsAChoice() {
    assertThat(codes(bid(ScoreText.of(Formula.LINEAR_LOWEST).weights(40, 60).with("floor", 0))))
        .containsExactly("/floor not-boolean");
    assertThat(codes(bid(ScoreText.of(Formula.MEAN_SWING).weights(40, 60).with("floor", false))))
        .containsExactly("/floor no-choice");
  }

  @Test
  void atAFixedPriceNobodyNeedsToNameOne() {
    assertThat(
            ScoreText.read("{\"formula\":\"FIXED_PRICE\",\"bids\":[{\"id\":\"A\",\"quality\":5}]}")
                .bids())
        .hasSize(1);
    assertThat(codes(bid(ScoreText.of(Formula.FIXED_PRICE).with("anchor", "-1"))))
        .containsExactly("/anchor out-of-range");
    assertThat(codes(bid(ScoreText.of(Formula.FIXED_PRICE).with("qualityWeight", 0))))
        .containsExactly("/qualityWeight out-of-range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e15", "1e-21", "1e-999999999", "1e400"})
  void numbersThatNoPriceCanBeAreRefusedAtOnce(String price) {
    assertThat(codes(ScoreText.of(Formula.PRICE_PER_QUALITY).bid("A", price, 5)))
        .containsExactly("/bids/0/price out-of-range");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"999999999999999", "0.00000000000000000001", "1E3", "0.30000000000000004"})
  void anyPriceThatAProgramMayWriteIsTaken(String price) {
    assertThat(
            ScoreText.of(Formula.PRICE_PER_QUALITY)
                .bid("A", price, 5)
                .input()
                .bids()
                .getFirst()
                .price())
        .isEqualByComparingTo(price);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "{\"formula\":}",
        "[1,2",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "\u0000",
        "{'a':1}",
        "{\"a\":1e99999999999}"
      })
  void whatIsNotJsonIsToldInOneLine(String text) {
    assertThat(problems(text)).hasSize(1);
    assertThat(problems(text).getFirst().message()).doesNotContain("\n", "Exception", "jackson");
  }

  @Test
  void whatIsMalformedIsToldWithItsLine() {
    assertThat(problems("{\n  \"formula\": nix }").getFirst().message())
        .startsWith("line 2, column ");
    assertThat(problems("[]").getFirst().code()).isEqualTo("not-an-object");
    assertThat(problems("[".repeat(100_000)).getFirst().code()).isEqualTo("not-json");
  }

  @Test
  void bytesThatAreNoTextAreTold() {
    for (byte[] bytes :
        List.of(
            new byte[] {'{', '"', (byte) 0xff, '"'},
            new byte[] {(byte) 0xfe, (byte) 0xff, 0},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 7, 7, 7, 7})) {
      var thrown = catchThrowableOfType(AppraisalException.class, () -> ScoreFile.read(bytes));
      assertThat(thrown.problems()).hasSize(1);
      assertThat(thrown.problems().getFirst().message()).contains("this is not JSON: ");
    }
    byte[] wide = bid(ScoreText.of(Formula.PRICE_PER_QUALITY)).toString().getBytes(UTF_16);
    assertThat(ScoreFile.read(wide).bids()).hasSize(1);
  }

  @Test
  void moreBidsThanCanBeComparedAreRefused() {
    String many =
        IntStream.range(0, 1001)
            .mapToObj("{\"id\":\"%d\",\"price\":1,\"quality\":1}"::formatted)
            .collect(Collectors.joining(","));
    assertThat(codes("{\"formula\":\"PRICE_PER_QUALITY\",\"bids\":[" + many + "]}"))
        .containsExactly("/bids not-a-list");
  }

  @Test
  void theFormulasAreThoseThatWerePromised() {
    assertThat(Arrays.stream(Formula.values()).map(Formula::name))
        .containsExactly(
            "LOWEST_RATIO",
            "LINEAR_LOWEST",
            "LINEAR_RANGE",
            "MEAN_SWING",
            "PARABOLIC_MIN",
            "SQRT_RATIO",
            "RANK",
            "LINEAR_FIXED",
            "PARABOLIC_FIXED",
            "PRICE_PER_QUALITY",
            "QUALITY_TO_PRICE",
            "FIXED_PRICE",
            "LEAST_COST_ABOVE_THRESHOLD");
  }
}
