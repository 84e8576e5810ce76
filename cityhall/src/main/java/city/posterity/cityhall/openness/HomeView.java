package city.posterity.cityhall.openness;

import city.posterity.cityhall.openness.ListingQueries.Results;
import city.posterity.cityhall.openness.ListingQueries.StageFigures;
import city.posterity.cityhall.people.City;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands on the start page.
 *
 * @param count of all results; {@code ListingQueries.COUNTED + 1} for more than can be counted
 * @param previous address of the results before these; empty if there are none
 * @param next address of the results after these; empty if there are none
 */
public record HomeView(
    String city,
    Search search,
    int count,
    List<Card> results,
    String previous,
    String next,
    List<Card> open,
    List<Card> planned,
    List<Bar> bars,
    List<Integer> years,
    int all,
    String allValue) {

  private static final int FEW = 3;

  /** Up to how many are counted. */
  public int counted() {
    return ListingQueries.COUNTED;
  }

  /** One stage as numbers and as lengths from 0 to 100. */
  public record Bar(String stage, int number, int numberLength, String value, int valueLength) {}

  static HomeView of(City city, Search search, ListingQueries queries, Instant now, Spoken spoken) {
    Results results = queries.search(city, search, now);
    List<StageFigures> figures = queries.figures(city);
    var previous = results.previous();
    var next = results.next();
    BigDecimal sum =
        figures.stream().map(StageFigures::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new HomeView(
        city.name(),
        search,
        queries.count(city, search, now),
        cards(results.listings(), now, spoken),
        previous == null ? "" : search.address(previous),
        next == null ? "" : search.address(next),
        search.isPlain() ? cards(queries.openNow(city, now, FEW), now, spoken) : List.of(),
        search.isPlain() ? cards(queries.planned(city, FEW), now, spoken) : List.of(),
        bars(city, figures, spoken),
        queries.years(city),
        figures.stream().mapToInt(StageFigures::number).sum(),
        spoken.money(sum, city.currency().getCurrencyCode()));
  }

  private static List<Card> cards(List<ListedProcurement> all, Instant now, Spoken spoken) {
    return all.stream().map(p -> Card.of(p, now, spoken)).toList();
  }

  private static List<Bar> bars(City city, List<StageFigures> figures, Spoken spoken) {
    if (figures.isEmpty()) {
      return List.of();
    }
    Map<String, StageFigures> byStage =
        figures.stream().collect(Collectors.toMap(StageFigures::stage, Function.identity()));
    int most = figures.stream().mapToInt(StageFigures::number).max().orElse(1);
    BigDecimal dearest =
        figures.stream().map(StageFigures::amount).reduce(BigDecimal.ONE, BigDecimal::max);
    String currency = city.currency().getCurrencyCode();
    return Arrays.stream(Search.Stage.values())
        .map(s -> byStage.getOrDefault(s.word(), new StageFigures(s.word(), 0, BigDecimal.ZERO)))
        .map(f ->
            new Bar(
                f.stage(),
                f.number(),
                f.number() * 100 / most,
                spoken.money(f.amount(), currency),
                f.amount()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(dearest, 0, RoundingMode.HALF_UP)
                    .intValue()))
        .toList();
  }
}
