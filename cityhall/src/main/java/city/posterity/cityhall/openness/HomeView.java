package city.posterity.cityhall.openness;

import city.posterity.cityhall.openness.FigureQueries.StageFigures;
import city.posterity.cityhall.openness.ListingQueries.Results;
import city.posterity.cityhall.people.City;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    List<String> buyers,
    String currency,
    String supplier,
    int all,
    String allValue) {

  private static final int FEW = 3;
  private static final List<Integer> DEADLINES = List.of(7, 14, 30, 90);

  /** Days to choose from, in which something closes; the one chosen is among them. */
  public List<Integer> deadlines() {
    Integer chosen = search.within();
    return Stream.concat(DEADLINES.stream(), Stream.ofNullable(chosen))
        .distinct()
        .sorted()
        .toList();
  }

  /** Up to how many are counted. */
  public int counted() {
    return ListingQueries.COUNTED;
  }

  /** One stage as numbers and as lengths from 0 to 100. */
  public record Bar(String stage, int number, int numberLength, String value, int valueLength) {}

  static HomeView of(
      City city,
      Search search,
      ListingQueries queries,
      CityFigures whole,
      Instant now,
      Spoken spoken) {
    Results results = queries.search(city, search, now);
    List<StageFigures> figures = whole.stages();
    var previous = results.previous();
    var next = results.next();
    BigDecimal sum =
        figures.stream().map(StageFigures::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new HomeView(
        city.name(),
        search,
        search.isNarrow()
            ? queries.count(city, search, now)
            : figures.stream().mapToInt(StageFigures::number).sum(),
        cards(results.listings(), now, spoken),
        previous == null ? "" : search.address(previous),
        next == null ? "" : search.address(next),
        search.isPlain() ? cards(queries.openNow(city, now, FEW), now, spoken) : List.of(),
        search.isPlain() ? cards(queries.planned(city, FEW), now, spoken) : List.of(),
        bars(city, figures, spoken),
        whole.years(),
        whole.buyers(),
        city.currency().getCurrencyCode(),
        search.supplier().isEmpty() ? "" : queries.supplier(city, search.supplier()),
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
