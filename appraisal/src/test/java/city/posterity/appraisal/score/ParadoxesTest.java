package city.posterity.appraisal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Losing bids that decide who wins are found, added ones too, and none where no bid can. */
class ParadoxesTest {

  private static final int RUNS = 100;

  private static ScoreInput with(ScoreInput input, List<Bid> bids) {
    return new ScoreInput(input.formula(), input.scheme(), input.passMark(), input.budget(), bids);
  }

  private static ScoreInput with(ScoreInput input, double price) {
    var bids = new ArrayList<>(input.bids());
    BigDecimal quality = Objects.requireNonNullElse(input.passMark(), BigDecimal.ZERO);
    bids.add(new Bid("phantom", new BigDecimal(Double.toString(price)), quality));
    return with(input, bids);
  }

  private static <W extends Warning> List<W> found(ScoreInput input, Class<W> kind) {
    return Scoring.run(input).warnings().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Longer where nothing has been found that could be: softer formulas are seldom paradoxical. */
  private static boolean goesOn(Formula formula, int seed, int runs, int found) {
    return seed < runs || (formula.relative() && found == 0 && seed < 20 * runs);
  }

  @ParameterizedTest
  @EnumSource(Formula.class)
  void thoseLosersAreNamedWithoutWhomOthersWinAndNobodyElse(Formula formula) {
    int all = 0;
    for (int seed = 0; goesOn(formula, seed, RUNS, all); seed++) {
      ScoreInput input = Draws.of(seed).input(formula);
      List<String> before = Rankings.first(input);
      var expected = new ArrayList<Warning>();
      for (Bid bid : input.bids()) {
        List<String> after =
            Rankings.first(with(input, input.bids().stream().filter(b -> b != bid).toList()));
        boolean competes = input.rejection(bid).isEmpty();
        if (competes && !before.contains(bid.id()) && !after.equals(before)) {
          expected.add(new Warning.RankingParadox(bid.id(), before, after));
        }
      }
      assertThat(found(input, Warning.RankingParadox.class))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              expected.stream().map(Warning.RankingParadox.class::cast).toList());
      all += expected.size();
    }
    assertThat(all > 0).isEqualTo(formula.relative());
  }

  @ParameterizedTest
  @EnumSource(Formula.class)
  void phantomsAreToldAtThePricesWhereTheyDecideAndNowhereElse(Formula formula) {
    int all = 0;
    for (int seed = 0; goesOn(formula, seed, RUNS / 4, all); seed++) {
      Draws draws = Draws.of(seed);
      ScoreInput input = draws.input(formula);
      List<String> before = Rankings.first(input);
      List<Warning.PhantomBid> bands = found(input, Warning.PhantomBid.class);
      for (Warning.PhantomBid band : bands) {
        for (double price : List.of(band.from(), (band.from() + band.to()) / 2, band.to())) {
          assertThat(Rankings.first(with(input, price)))
              .as("seed %d, price %s", seed, price)
              .isEqualTo(band.after())
              .isNotEqualTo(before)
              .doesNotContain("phantom");
        }
      }
      List<BigDecimal> prices =
          input.bids().stream()
              .filter(b -> input.rejection(b).isEmpty())
              .map(Bid::price)
              .sorted()
              .toList();
      for (int i = 0; i < 20 && !prices.isEmpty(); i++) {
        double part = draws.whole(0, 1000) / 1000.0;
        double from = prices.getFirst().doubleValue() / 2;
        double price = from + part * (2 * prices.getLast().doubleValue() - from);
        List<String> after = Rankings.first(with(input, price));
        boolean flips = !after.equals(before) && !after.contains("phantom");
        assertThat(bands.stream().anyMatch(b -> b.from() <= price && price <= b.to()))
            .as("seed %d, price %s", seed, price)
            .isEqualTo(flips);
      }
      all += bands.size();
    }
    assertThat(all > 0).isEqualTo(formula.relative());
  }

  /**
   * Bids A and B of which B wins alone, and A beside a much cheaper C that cannot win: C makes the
   * points for price of A and B lie closer together than their quality.
   */
  @Test
  void everyPlantedParadoxIsFound() {
    for (int seed = 0; seed < RUNS; seed++) {
      Draws draws = Draws.of(seed);
      int b = draws.whole(80, 200);
      int a = b + draws.whole(20, 100);
      int c = b / draws.whole(2, 4);
      // In points, with a weight of 50 each: what B leads by in price, without C and with it.
      double alone = 50 * (1 - (double) b / a);
      double beside = 50 * ((double) c / b - (double) c / a);
      BigDecimal lead = new BigDecimal(Double.toString(alone + beside));
      ScoreText two =
          ScoreText.of(Formula.LOWEST_RATIO)
              .weights(50, 50)
              .bid("B", b, 60)
              // A leads by the mean of the two in quality; a point is two percent of the scale.
              .bid("A", a, BigDecimal.valueOf(60).add(lead));
      assertThat(Rankings.first(two.input())).containsExactly("B");
      assertThat(found(two.input(), Warning.PhantomBid.class))
          .as("seed %d", seed)
          .anySatisfy(band -> assertThat(band.after()).containsExactly("A"));

      if (50 < 30 + lead.doubleValue() / 2 + 50.0 * c / a) {
        assertThat(found(two.bid("C", c, 0).input(), Warning.RankingParadox.class))
            .as("seed %d", seed)
            .containsExactly(new Warning.RankingParadox("C", List.of("A"), List.of("B")));
      }
    }
  }

  @Test
  void theBandOfAPhantomEndsWhereTheArithmeticSays() {
    // A leads by 10 points in quality, B by 50 (x/100 - x/150) in price beside a phantom at x.
    ScoreInput input =
        ScoreText.of(Formula.LOWEST_RATIO)
            .weights(50, 50)
            .bid("A", 150, 100)
            .bid("B", 100, 80)
            .input();
    List<Warning.PhantomBid> bands = found(input, Warning.PhantomBid.class);
    assertThat(bands).hasSize(2);
    assertThat(bands.getFirst().from()).isEqualTo(50);
    assertThat(bands.getFirst().to()).isCloseTo(60, within(1e-6)).isLessThan(60);
    assertThat(bands.getFirst().before()).containsExactly("B");
    assertThat(bands.getFirst().after()).containsExactly("A");
    assertThat(bands.getFirst().quality()).isZero();
    assertThat(bands.getLast())
        .isEqualTo(new Warning.PhantomBid(0, 60, 60, List.of("B"), List.of("A", "B")));
  }
}
