package city.posterity.appraisal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every formula, whatever the bids. */
class ScoringLawsTest {

  private static final int RUNS = 40;

  private static void runs(Formula formula, BiConsumer<Draws, ScoreInput> law) {
    for (int seed = 0; seed < RUNS; seed++) {
      Draws draws = Draws.of(seed);
      law.accept(draws, draws.input(formula));
    }
  }

  private static ScoreInput with(ScoreInput input, List<Bid> bids) {
    return new ScoreInput(input.formula(), input.scheme(), input.passMark(), input.budget(), bids);
  }

  private static ScoreInput each(ScoreInput input, UnaryOperator<Bid> change) {
    return with(input, input.bids().stream().map(change).toList());
  }

  private static List<Set<String>> places(ScoreResult result, UnaryOperator<String> name) {
    return result.ranking().stream()
        .map(alike -> alike.stream().map(name).collect(Collectors.toSet()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Formula.class)
  void orderAndNamesDoNotMatter(Formula formula) {
    runs(
        formula,
        (draws, input) -> {
          var names = new HashMap<String, String>();
          List<Bid> shuffled = draws.shuffled(input.bids());
          shuffled.forEach(b -> names.put(b.id(), "offer " + (char) ('z' - names.size())));
          UnaryOperator<String> renamed = id -> Objects.requireNonNull(names.get(id), id);

          ScoreResult before = Scoring.run(input);
          ScoreResult after =
              Scoring.run(
                  with(
                      input,
                      shuffled.stream()
                          .map(b -> new Bid(renamed.apply(b.id()), b.price(), b.quality()))
                          .toList()));

          assertThat(places(after, UnaryOperator.identity())).isEqualTo(places(before, renamed));
          before
              .standings()
              .forEach(
                  (id, s) -> assertThat(after.standings()).containsEntry(renamed.apply(id), s));
          assertThat(ScoreText.codes(after))
              .containsExactlyInAnyOrderElementsOf(ScoreText.codes(before));
          assertThat(Scoring.run(with(input, shuffled)).warnings())
              .as("not even the order of the warnings")
              .isEqualTo(before.warnings());
        });
  }

  @ParameterizedTest
  @EnumSource(Formula.class)
  void anotherCurrencyChangesNothing(Formula formula) {
    for (String factor : List.of("0.125", "1234.5")) {
      BigDecimal by = new BigDecimal(factor);
      runs(
          formula,
          (draws, input) -> {
            ScoreInput scaled =
                new ScoreInput(
                    formula,
                    scaled(input.scheme(), by),
                    input.passMark(),
                    null,
                    input.bids().stream()
                        .map(b -> new Bid(b.id(), b.price().multiply(by), b.quality()))
                        .toList());
            ScoreResult before = Scoring.run(input);
            ScoreResult after = Scoring.run(scaled);
            assertThat(after.ranking()).isEqualTo(before.ranking());
            assertThat(ScoreText.codes(after)).isEqualTo(ScoreText.codes(before));
            if (input.scheme() instanceof Scheme.Weighted) {
              totals(before)
                  .forEach((id, total) ->
                      assertThat(Objects.requireNonNull(totals(after).get(id)))
                          .isCloseTo(total, within(new BigDecimal("1e-40"))));
            }
          });
    }
  }

  private static Map<String, BigDecimal> totals(ScoreResult result) {
    var totals = new HashMap<String, BigDecimal>();
    result
        .standings()
        .forEach((id, s) -> {
          if (s instanceof Standing.Competing c && c.score().total() != null) {
            totals.put(id, c.score().total());
          }
        });
    return totals;
  }

  private static Scheme scaled(Scheme scheme, BigDecimal by) {
    return switch (scheme) {
      case Scheme.Weighted(var price, var quality, PricePoints.LinearFixed(var l, var h, var f)) ->
          new Scheme.Weighted(
              price, quality, new PricePoints.LinearFixed(l.multiply(by), h.multiply(by), f));
      case Scheme.Weighted(var price, var quality, PricePoints.ParabolicFixed(var a, var f)) ->
          new Scheme.Weighted(price, quality, new PricePoints.ParabolicFixed(a.multiply(by), f));
      case Scheme.Compared(Comparison.QualityToPrice(var value)) ->
          new Scheme.Compared(new Comparison.QualityToPrice(value.multiply(by)));
      case Scheme.Weighted w -> w;
      case Scheme.Compared c -> c;
      case Scheme.QualityOnly q -> q;
    };
  }

  /** How many are better; all, if it does not compete. */
  private static int place(ScoreInput input, String id) {
    int better = 0;
    for (List<String> alike : Rankings.of(input)) {
      if (alike.contains(id)) {
        return better;
      }
      better += alike.size();
    }
    return input.bids().size();
  }

  @ParameterizedTest
  @EnumSource(Formula.class)
  void nobodyFallsByOfferingMoreQualityOrALowerPrice(Formula formula) {
    runs(
        formula,
        (draws, input) -> {
          Bid one = input.bids().getFirst();
          BigDecimal quality = one.quality().add(BigDecimal.valueOf(draws.whole(1, 30)));
          Bid better = new Bid(one.id(), one.price(), quality.min(Decimals.HUNDRED));
          Bid cheaper =
              new Bid(
                  one.id(),
                  one.price().multiply(BigDecimal.valueOf(draws.whole(10, 99), 2)),
                  one.quality());
          int before = place(input, one.id());
          assertThat(place(each(input, b -> b == one ? better : b), one.id()))
              .isLessThanOrEqualTo(before);
          assertThat(place(each(input, b -> b == one ? cheaper : b), one.id()))
              .isLessThanOrEqualTo(before);
        });
  }

  @ParameterizedTest
  @EnumSource(Formula.class)
  void theMoneyForAQualityPointIsWhatLeavesABidWhereItIs(Formula formula) {
    BigDecimal little = new BigDecimal("1e-9");
    runs(
        formula,
        (draws, input) -> {
          Contest contest = Contest.of(input.scheme(), input.bids());
          for (Bid bid : input.bids()) {
            if (bid.quality().signum() == 0) {
              continue;
            }
            BigDecimal money = contest.scheme().moneyPerQualityPoint(bid, contest.field());
            if (money != null) {
              Bid moved =
                  new Bid(
                      bid.id(), bid.price().add(money.multiply(little)), bid.quality().add(little));
              BigDecimal change = contest.score(moved).worth().subtract(contest.score(bid).worth());
              assertThat(Decimals.over(change, little).doubleValue())
                  .as("%s", bid)
                  .isCloseTo(0, within(1e-3));
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Formula.class)
  void placesGoByTheUnroundedFigures(Formula formula) {
    runs(
        formula,
        (draws, input) -> {
          ScoreResult result = Scoring.run(input);
          var ranked = new HashSet<String>();
          result.ranking().forEach(ranked::addAll);
          BigDecimal last = null;
          for (List<String> alike : result.ranking()) {
            BigDecimal worth = null;
            for (String id : alike) {
              var standing =
                  (Standing.Competing) Objects.requireNonNull(result.standings().get(id));
              BigDecimal own = standing.score().worth();
              assertThat(worth == null || Decimals.compare(own, worth) == 0).isTrue();
              assertThat(last == null || Decimals.compare(own, last) < 0).isTrue();
              worth = own;
            }
            last = worth;
          }
          result
              .standings()
              .forEach((id, s) ->
                  assertThat(ranked.contains(id)).isEqualTo(s instanceof Standing.Competing));
          assertThat(result.toJson().toString()).isEqualTo(Scoring.run(input).toJson().toString());
        });
  }
}
