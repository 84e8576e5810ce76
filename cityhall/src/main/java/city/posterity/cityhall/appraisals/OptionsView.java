package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.web.CostBars;
import city.posterity.cityhall.web.CostBars.Amount;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.lifecycle.Appraised;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an options appraisal came to, as a page shows it.
 *
 * @param bars present cost of each option
 * @param options what they are called
 * @param generations what each pays, the oldest first
 * @param sureness what may be said of how sure all this is
 */
public record OptionsView(
    CostBars bars,
    List<String> options,
    List<Generation> generations,
    List<String> sureness,
    Appraised appraised) {

  public OptionsView {
    options = List.copyOf(options);
    generations = List.copyOf(generations);
    sureness = List.copyOf(sureness);
  }

  /**
   * @param costs present cost for each option
   */
  public record Generation(String name, List<CostBars.Bar> costs) {
    public Generation {
      costs = List.copyOf(costs);
    }
  }

  /**
   * @param input that was appraised, in JSON
   * @param result of it, in JSON
   */
  static OptionsView of(Appraised appraised, byte[] input, byte[] result, Formats formats) {
    JsonNode given = JsonMapper.shared().readTree(input);
    JsonNode found = JsonMapper.shared().readTree(result);
    String currency = given.path("currency").asString();
    return new OptionsView(
        CostBars.of(
            appraised.options().stream()
                .map(o -> new Amount(o.title(), o.cost(), o.low(), o.high()))
                .toList(),
            currency,
            formats),
        appraised.options().stream().map(Appraised.Option::title).toList(),
        generations(appraised, found, currency, formats),
        sureness(appraised, given, found, formats),
        appraised);
  }

  private static List<Generation> generations(
      Appraised appraised, JsonNode found, String currency, Formats formats) {
    var amounts = new ArrayList<Amount>();
    var names = new ArrayList<String>();
    for (Appraised.Option option : appraised.options()) {
      names.clear();
      for (JsonNode g : found.path("options").path(option.id()).path("generations")) {
        String id = g.path("id").asString();
        names.add(formats.texts().find(formats.locale(), "options.generation." + id).orElse(id));
        amounts.add(new Amount("", cost(g), null, null));
      }
    }
    var bars = CostBars.of(amounts, currency, formats).bars();
    var rows = new ArrayList<Generation>();
    for (int g = 0; g < names.size(); g++) {
      var costs = new ArrayList<CostBars.Bar>();
      for (int o = 0; o < appraised.options().size(); o++) {
        costs.add(bars.get(o * names.size() + g));
      }
      rows.add(new Generation(names.get(g), costs));
    }
    return rows;
  }

  private static BigDecimal cost(JsonNode generation) {
    return BigDecimal.valueOf(generation.path("presentCost").asDouble())
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private static List<String> sureness(
      Appraised appraised, JsonNode given, JsonNode found, Formats formats) {
    var said = new ArrayList<String>();
    Appraised.Option best =
        appraised.options().stream()
            .min(Comparator.comparing(Appraised.Option::cost))
            .orElseThrow();
    said.add(text(formats, "options.sure.best", best.title()));
    said.add(
        best.likely() == null
            ? text(formats, "options.sure.no-range")
            : text(
                formats,
                "options.sure.likely",
                percent(best.likely().doubleValue(), formats),
                formats.number(appraised.draws()),
                best.title()));
    int same = 0;
    int all = 0;
    for (JsonNode schedule : found.path("schedules")) {
      all++;
      same += schedule.path("ranking").path(0).asString().equals(best.id()) ? 1 : 0;
    }
    said.add(text(formats, "options.sure.schedules", same, all));
    double late = 0;
    double known = 0;
    for (JsonNode g : found.path("options").path(best.id()).path("generations")) {
      String id = g.path("id").asString();
      double cost = g.path("presentCost").asDouble();
      known += id.equals(OptionsChoices.UNALLOCATED) ? 0 : cost;
      late += id.startsWith("child") || id.startsWith("unborn") ? cost : 0;
    }
    if (known > 0) {
      said.add(
          text(
              formats,
              "options.sure.generations",
              percent(late / known, formats),
              best.title(),
              String.valueOf(given.path("decisionYear").asInt())));
    }
    return said;
  }

  private static String percent(double share, Formats formats) {
    return text(
        formats,
        "options.percent",
        formats.number(
            BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_EVEN)));
  }

  private static String text(Formats formats, String key, Object... facts) {
    return Objects.requireNonNull(formats.texts().text(formats.locale(), key, facts));
  }
}
