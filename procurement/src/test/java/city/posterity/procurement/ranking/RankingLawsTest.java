package city.posterity.procurement.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Money;
import city.posterity.procurement.ranking.AwardMethod.CostItem;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.LowestPrice;
import city.posterity.procurement.ranking.AwardMethod.Option;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every ranking. */
class RankingLawsTest {

  private static final int RUNS = 2_000;
  private static final String SEED = "seed";

  private record Sample(AwardMethod method, List<Offer> offers, Random random) {
    List<Placing> ranked() {
      return Ranking.rank(method, offers, SEED);
    }
  }

  @Test
  void the_order_of_arrival_in_the_list_does_not_matter() {
    always(s -> {
      var shuffled = new ArrayList<>(s.offers);
      Collections.shuffle(shuffled, s.random);
      assertThat(Ranking.rank(s.method, shuffled, SEED)).isEqualTo(s.ranked());
    });
  }

  @Test
  void the_way_numbers_are_written_does_not_matter() {
    always(s -> {
      var longer = s.offers.stream().map(RankingLawsTest::withZeros).toList();
      assertThat(Ranking.rank(s.method, longer, SEED)).isEqualTo(s.ranked());
    });
  }

  @Test
  void every_offer_has_one_place() {
    always(s -> {
      assertThat(s.ranked())
          .extracting(Placing::bid)
          .containsExactlyInAnyOrderElementsOf(s.offers.stream().map(Offer::bid).toList());
      assertThat(s.ranked())
          .extracting(Placing::rank)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, s.offers.size()).boxed().toList());
    });
  }

  /** Numbers are small enough for floating point to tell apart what is not a tie. */
  @Test
  void plain_floating_point_arithmetic_finds_the_same_order() {
    always(s -> {
      var worth = new HashMap<String, Double>();
      s.offers.forEach(o -> worth.put(o.bid(), roughly(s.method, o, s.offers)));
      var placings = s.ranked();
      for (int i = 1; i < placings.size(); i++) {
        double better = worth.getOrDefault(placings.get(i - 1).bid(), Double.NaN);
        double worse = worth.getOrDefault(placings.get(i).bid(), Double.NaN);
        assertThat(better).isLessThanOrEqualTo(worse + 1e-9);
      }
      placings.forEach(p ->
          assertThat(Math.abs(worth.getOrDefault(p.bid(), Double.NaN)))
              .isCloseTo(
                  p.comparable().doubleValue(), org.assertj.core.data.Offset.offset(0.0051)));
    });
  }

  @Test
  void only_bids_of_exactly_the_same_worth_are_tied_and_the_announced_rule_orders_them() {
    always(s -> {
      var byBid = new HashMap<String, Offer>();
      s.offers.forEach(o -> byBid.put(o.bid(), o));
      Comparator<Placing> rule =
          s.method.tieBreak() == TieBreak.LOT_DRAWING
              ? Comparator.comparing(p -> Ranking.drawn(SEED, p.bid()))
              : Comparator.comparing((Placing p) ->
                      java.util.Objects.requireNonNull(byBid.get(p.bid())).receivedAt())
                  .thenComparing(Placing::bid);
      var worths = new HashMap<BigDecimal, List<Placing>>();
      s.ranked()
          .forEach(p ->
              worths
                  .computeIfAbsent(
                      java.util.Objects.requireNonNull(p.parts().get("comparable")),
                      _ -> new ArrayList<>())
                  .add(p));
      worths
          .values()
          .forEach(same -> {
            assertThat(same).allMatch(p -> p.tied() == same.size() > 1);
            assertThat(same).isSortedAccordingTo(rule);
          });
    });
  }

  @Test
  void a_lower_price_never_loses_a_place() {
    always(s -> {
      var before = s.ranked();
      var last = before.getLast();
      var cheaper =
          s.offers.stream()
              .map(o -> o.bid().equals(last.bid()) ? withPrice(o, BigDecimal.ONE) : o)
              .toList();
      int rank =
          Ranking.rank(s.method, cheaper, SEED).stream()
              .filter(p -> p.bid().equals(last.bid()))
              .findFirst()
              .orElseThrow()
              .rank();
      assertThat(rank).isLessThanOrEqualTo(last.rank());
    });
  }

  /** Lower is better, for points too. */
  private static double roughly(AwardMethod method, Offer o, List<Offer> all) {
    double price = o.price().amount().doubleValue();
    return switch (method) {
      case LowestPrice _ -> price;
      case LifeCycleCost _ ->
          price + o.costs().values().stream().mapToDouble(BigDecimal::doubleValue).sum();
      case PriceWithFeatures f -> {
        double largest = f.features().stream().mapToDouble(x -> x.largest().doubleValue()).sum();
        double chosen = o.features().values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        yield price / (1 + chosen / (1 - largest));
      }
      case WeightedCriteria w -> {
        double lowest =
            all.stream().mapToDouble(x -> x.price().amount().doubleValue()).min().orElseThrow();
        double points =
            w.formula() instanceof PriceFormula.LinearLowest
                ? Math.max(0, 1 - (price - lowest) / lowest)
                : lowest / price;
        double sum = points * w.priceWeight().doubleValue();
        for (var c : w.criteria()) {
          double score = java.util.Objects.requireNonNull(o.scores().get(c.id())).doubleValue();
          sum += score / c.scale().doubleValue() * c.weight().doubleValue();
        }
        yield -sum;
      }
    };
  }

  private static void always(Consumer<Sample> law) {
    for (int seed = 0; seed < RUNS; seed++) {
      var random = new Random(seed);
      var method = method(random);
      var sample =
          new Sample(
              method,
              IntStream.range(0, 1 + random.nextInt(8))
                  .mapToObj(i -> offer(method, "bid-" + i, random))
                  .toList(),
              random);
      try {
        law.accept(sample);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + sample, e);
      }
    }
  }

  private static AwardMethod method(Random random) {
    var tieBreak = TieBreak.values()[random.nextInt(TieBreak.values().length)];
    return switch (random.nextInt(4)) {
      case 0 -> new LowestPrice(tieBreak);
      case 1 ->
          new LifeCycleCost(
              List.of(new CostItem("energy", "Energy"), new CostItem("exit", "Exit")), tieBreak);
      case 2 -> new PriceWithFeatures(List.of(feature("f1"), feature("f2")), tieBreak);
      default ->
          new WeightedCriteria(
              new BigDecimal("30"),
              random.nextBoolean()
                  ? new PriceFormula.LowestRatio()
                  : new PriceFormula.LinearLowest(),
              List.of(criterion("q1", "45", "3"), criterion("q2", "25", "7")),
              tieBreak);
    };
  }

  private static Feature feature(String code) {
    return new Feature(
        code,
        code,
        null,
        List.of(
            new Option(new BigDecimal("0.05"), "some"),
            new Option(new BigDecimal("0.10"), "more"),
            new Option(new BigDecimal("0.15"), "most")));
  }

  private static QualityCriterion criterion(String id, String weight, String scale) {
    return new QualityCriterion(
        id, id, new BigDecimal(weight), new BigDecimal(scale), BigDecimal.ZERO, List.of());
  }

  /** Few values, so that ties are common. */
  private static Offer offer(AwardMethod method, String bid, Random random) {
    var features = new HashMap<String, BigDecimal>();
    var costs = new HashMap<String, BigDecimal>();
    var scores = new HashMap<String, BigDecimal>();
    if (method instanceof PriceWithFeatures f) {
      f.features().forEach(x -> features.put(x.code(), x.options().get(random.nextInt(3)).value()));
    }
    if (method instanceof LifeCycleCost c) {
      c.costs().forEach(x -> costs.put(x.id(), BigDecimal.valueOf(random.nextInt(4) * 10L)));
    }
    method
        .scored()
        .forEach(x ->
            scores.put(x.id(), BigDecimal.valueOf(random.nextInt(x.scale().intValueExact() + 1))));
    var price = BigDecimal.valueOf(10_000 + random.nextInt(5) * 500L, 2);
    return new Offer(
        bid,
        new Money(price, "EUR"),
        Instant.ofEpochSecond(random.nextInt(3)),
        features,
        costs,
        scores);
  }

  private static Offer withPrice(Offer o, BigDecimal price) {
    return new Offer(
        o.bid(), new Money(price, "EUR"), o.receivedAt(), o.features(), o.costs(), o.scores());
  }

  private static Offer withZeros(Offer o) {
    return new Offer(
        o.bid(),
        new Money(zeros(o.price().amount()), "EUR"),
        o.receivedAt(),
        zeros(o.features()),
        zeros(o.costs()),
        zeros(o.scores()));
  }

  private static Map<String, BigDecimal> zeros(Map<String, BigDecimal> numbers) {
    var longer = new HashMap<String, BigDecimal>();
    numbers.forEach((k, v) -> longer.put(k, zeros(v)));
    return longer;
  }

  private static BigDecimal zeros(BigDecimal number) {
    return number.setScale(number.scale() + 3);
  }
}
