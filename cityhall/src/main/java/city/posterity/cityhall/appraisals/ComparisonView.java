package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.discount.Schedules;
import city.posterity.cityhall.web.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The bids of one lot beside each other, of the result that is kept: what each costs over its life,
 * how sure that is, and who bears it.
 *
 * @param counts whether the cost over the life takes the place of the price
 * @param currency of every amount, in the prices of {@code priceBase}
 * @param generations ids of the groups, the oldest first, last nobody known
 * @param stress which bid costs least where fewer or more years are counted; empty where that is
 *     not known
 * @param second the order of the bids by the second published values, with these in place of its
 *     id; absent where there are none or it is not known
 * @param unallocated share of all costs that falls on nobody known, as text
 */
public record ComparisonView(
    String lot,
    boolean counts,
    String currency,
    int priceBase,
    int firstYear,
    int lastYear,
    List<Row> rows,
    List<String> generations,
    List<Schedule> schedules,
    List<Stress> stress,
    @Nullable Schedule second,
    String unallocated,
    Evidence evidence) {

  /** Width of the pictures, in units of their own. */
  public static final int WIDTH = 600;

  /**
   * A bid.
   *
   * @param price as it was bid; empty where that is not known here
   * @param range from the 10th to the 90th of 100 draws; empty without draws
   * @param likely in how many of 100 draws it costs the least; empty without draws
   * @param worseOff ids of generations that lose more than the announced margin
   * @param bar length of its cost
   * @param low where the range begins, and {@code high} where it ends; both 0 without draws
   */
  public record Row(
      String bidder,
      String price,
      String cost,
      String range,
      String likely,
      List<String> worseOff,
      int bar,
      int low,
      int high,
      List<Part> parts) {}

  /** What of a bid's cost falls on one generation. */
  public record Part(int x, int width, String cost, String share) {}

  /** The order of the bids under one discount schedule, by what they cost over their life. */
  public record Schedule(String id, List<String> order, boolean other) {}

  /**
   * @param years how many are counted
   */
  public record Stress(int years, String cheapest, boolean other) {}

  /** What somebody needs to do it again. */
  public record Evidence(
      String input, String result, String seed, String draws, String arithmetic, String tables) {

    /** What somebody types to see that it is so. */
    public String command() {
      return "posterity appraise input.json --format json --seed "
          + seed
          + " --draws "
          + draws
          + " | cmp - result.json";
    }
  }

  /** Class of what falls on a generation, from the oldest on. */
  public static String part(int generation) {
    return "pc-compare__group pc-compare__group--" + generation;
  }

  /** Class of its key. */
  public static String key(int generation) {
    return "pc-compare__key pc-compare__key--" + generation;
  }

  /** Whether the order of the bids depends on how much later years count. */
  public boolean changes() {
    return schedules.stream().anyMatch(Schedule::other);
  }

  /** Whether another bid costs least where fewer or more years are counted. */
  public boolean tilts() {
    return stress.stream().anyMatch(Stress::other);
  }

  /**
   * Reads it.
   *
   * @param file what was appraised
   * @param result what came out of it
   */
  static ComparisonView of(
      Shown shown,
      JsonNode file,
      JsonNode result,
      List<Stress> stress,
      @Nullable Schedule second,
      Formats formats) {
    return new Reading(shown, file, result, formats).view(stress, second);
  }

  /**
   * What stands beside the files.
   *
   * @param name of an option, by its id
   * @param price of a bid, by its id; empty where that is not known here
   */
  record Shown(
      String lot,
      boolean counts,
      Function<String, String> name,
      Function<String, String> price,
      Map<String, List<String>> worseOff,
      Evidence evidence) {}

  private record Reading(Shown shown, JsonNode file, JsonNode result, Formats formats) {

    ComparisonView view(List<Stress> stress, @Nullable Schedule second) {
      String central = file.path("central").asString();
      JsonNode costs = result.path("schedules").path(central);
      List<String> ids = costs.path("ranking").valueStream().map(JsonNode::asString).toList();
      double longest =
          ids.stream()
              .mapToDouble(id -> Math.max(cost(costs, id), high(id).orElse(0.0)))
              .max()
              .orElse(0);
      List<String> groups =
          ids.isEmpty()
              ? List.of()
              : generations(ids.getFirst()).stream().map(g -> g.path("id").asString()).toList();
      return new ComparisonView(
          shown.lot(),
          shown.counts(),
          file.path("currency").asString(),
          file.path("priceBase").asInt(),
          file.path("decisionYear").asInt(),
          file.path("decisionYear").asInt() + file.path("horizon").asInt(),
          ids.stream().map(id -> row(id, cost(costs, id), longest)).toList(),
          groups,
          schedules(ids),
          stress,
          second,
          unallocated(ids),
          shown.evidence());
    }

    private Row row(String id, double cost, double longest) {
      JsonNode simulation = simulation(id);
      boolean drawn = simulation.isObject();
      return new Row(
          shown.name().apply(id),
          shown.price().apply(id),
          money(cost),
          drawn
              ? formats
                  .texts()
                  .text(
                      formats.locale(),
                      "appraisals.range",
                      money(low(id).orElseThrow()),
                      money(high(id).orElseThrow()))
              : "",
          drawn ? percent(simulation.path("probabilityBest").asDouble()) : "",
          shown.worseOff().getOrDefault(id, List.of()),
          length(cost, longest),
          drawn ? length(low(id).orElseThrow(), longest) : 0,
          drawn ? length(high(id).orElseThrow(), longest) : 0,
          parts(id));
    }

    private List<Part> parts(String id) {
      double all = generations(id).stream().mapToDouble(Reading::presentCost).sum();
      var parts = new ArrayList<Part>();
      double before = 0;
      for (JsonNode g : generations(id)) {
        double cost = presentCost(g);
        int from = length(before, all);
        before += cost;
        parts.add(
            new Part(
                from,
                Math.max(0, length(before, all) - from),
                money(cost),
                percent(all == 0 ? 0 : cost / all)));
      }
      return parts;
    }

    private List<Schedule> schedules(List<String> usual) {
      var schedules = new ArrayList<Schedule>();
      result
          .path("schedules")
          .properties()
          .forEach(e -> {
            List<String> order =
                e.getValue().path("ranking").valueStream().map(JsonNode::asString).toList();
            schedules.add(
                new Schedule(
                    schedule(e.getKey()),
                    order.stream().map(shown.name()).toList(),
                    !order.equals(usual)));
          });
      return schedules;
    }

    /** As its publisher calls it; the undiscounted sums in words of ours. */
    private String schedule(String id) {
      return id.equals(Schedules.UNDISCOUNTED)
          ? formats.texts().text(formats.locale(), "appraisals.undiscounted")
          : Schedules.published().find(id).map(s -> s.name()).orElse(id);
    }

    private String unallocated(List<String> ids) {
      double all = 0;
      double nobody = 0;
      for (String id : ids) {
        for (JsonNode g : generations(id)) {
          all += presentCost(g);
          nobody += g.path("id").asString().equals("unallocated") ? presentCost(g) : 0;
        }
      }
      return percent(all == 0 ? 0 : nobody / all);
    }

    private double cost(JsonNode costs, String id) {
      return -costs.path("options").path(id).path("net").asDouble();
    }

    private List<JsonNode> generations(String id) {
      return result.path("options").path(id).path("generations").valueStream().toList();
    }

    private static double presentCost(JsonNode generation) {
      return generation.path("presentCost").asDouble();
    }

    private JsonNode simulation(String id) {
      return result.path("options").path(id).path("simulation");
    }

    /** Net values are gains, so the dear end of the cost is the low one of the net. */
    private Optional<Double> high(String id) {
      return quantile(id, "p10");
    }

    private Optional<Double> low(String id) {
      return quantile(id, "p90");
    }

    private Optional<Double> quantile(String id, String name) {
      JsonNode value = simulation(id).path(name);
      return value.isNumber() ? Optional.of(-value.asDouble()) : Optional.empty();
    }

    private static int length(double amount, double longest) {
      return longest <= 0 ? 0 : (int) Math.round(Math.max(0, amount) / longest * WIDTH);
    }

    private String money(double amount) {
      return formats.money(
          BigDecimal.valueOf(Math.round(amount)), file.path("currency").asString("EUR"));
    }

    private String percent(@Nullable Double share) {
      return formats
          .texts()
          .text(
              formats.locale(),
              "appraisals.percent",
              Math.round(Objects.requireNonNull(share) * 1000) / 10.0);
    }
  }
}
