package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.value.Basis;
import city.posterity.appraisal.value.Values;
import city.posterity.cityhall.appraisals.OptionsSheet.Choice;
import city.posterity.cityhall.appraisals.OptionsSheet.Cost;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sheet as the file that is appraised. A line of the sheet is up to three of the file: what is
 * due once, what is due every year, and what is emitted.
 */
final class OptionsFile {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Where in the sheet a line of the file comes from. */
  private record Place(String line, String field) {}

  private final OptionsSheet sheet;
  private final List<List<Place>> places = new ArrayList<>();
  private final byte[] json;

  private OptionsFile(OptionsSheet sheet) {
    this.sheet = sheet;
    this.json =
        (JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root()) + "\n")
            .getBytes(StandardCharsets.UTF_8);
  }

  static OptionsFile of(OptionsSheet sheet) {
    return new OptionsFile(sheet);
  }

  /** What an option of the sheet is called in the file. */
  static String id(int option) {
    return "option-" + (option + 1);
  }

  /** In UTF-8. */
  byte[] json() {
    return json.clone();
  }

  private ObjectNode root() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("title", sheet.title());
    root.put("currency", sheet.currency());
    root.put("priceBase", sheet.priceBase());
    root.put("decisionYear", sheet.decisionYear());
    root.put("horizon", sheet.horizon());
    var schedules = root.putArray("schedules");
    schedules().forEach(schedules::add);
    root.put("central", sheet.central());
    root.putObject("population").put("area", sheet.area());
    root.put("reference", id(0));
    var value = Values.published().find(String.valueOf(sheet.series()));
    if (value.isPresent() && sheet.inflation() != null) {
      root.putObject("deflators")
          .putObject(value.get().currency())
          .put(String.valueOf(value.get().priceBase()), BigDecimal.ONE)
          .put(String.valueOf(sheet.priceBase()), sheet.inflation());
    }
    var options = root.putArray("options");
    for (int i = 0; i < sheet.options().size(); i++) {
      option(options.addObject(), i, sheet.options().get(i));
    }
    return root;
  }

  /** Those that were chosen, always undiscounted too, and one without pure time preference. */
  private Set<String> schedules() {
    var ids = new LinkedHashSet<String>();
    ids.add(sheet.central());
    ids.addAll(sheet.schedules());
    ids.add(OptionsChoices.withoutPreference(sheet.currency()));
    ids.add(Schedules.UNDISCOUNTED);
    return ids;
  }

  private void option(ObjectNode option, int index, Choice choice) {
    option.put("id", id(index)).put("title", choice.title());
    option.putObject("service").put("first", choice.first()).put("last", choice.last());
    var lines = option.putArray("lines");
    var from = new ArrayList<Place>();
    places.add(from);
    for (int i = 0; i < choice.lines().size(); i++) {
      Cost cost = choice.lines().get(i);
      String at = "/options/" + index + "/lines/" + i;
      String id = "%d %s".formatted(i + 1, cost.what());
      boolean zero = cost.isZero();
      if (!Cost.isNothing(cost.once()) || zero) {
        ObjectNode line = line(lines.addObject(), cost, id + " (once)");
        line.putObject("amounts")
            .put(
                Integer.toString(zero ? 0 : Objects.requireNonNull(cost.onceYear())),
                zero ? BigDecimal.ZERO : Objects.requireNonNull(cost.once()));
        if (zero) {
          line.put("reason", Objects.requireNonNullElse(cost.whyZero(), ""));
        } else {
          uncertain(line, cost);
          optimism(line, choice.optimism());
        }
        from.add(new Place(at, "once"));
      }
      if (!Cost.isNothing(cost.yearly())) {
        ObjectNode line = line(lines.addObject(), cost, id + " (every year)");
        ObjectNode span = span(line.putObject("amounts"), cost, cost.yearly());
        if (cost.growth() != null && cost.growth().signum() != 0) {
          span.put("growth", cost.growth().divide(HUNDRED));
        }
        uncertain(line, cost);
        from.add(new Place(at, "yearly"));
      }
      if (!Cost.isNothing(cost.tonnes())) {
        emissions(lines.addObject(), cost, id + " (CO2e)");
        from.add(new Place(at, "tonnes"));
      }
    }
  }

  private static ObjectNode line(ObjectNode line, Cost cost, String id) {
    line.put("id", id).put("kind", cost.kind().word());
    return payer(line, cost.payer());
  }

  private static ObjectNode payer(ObjectNode line, String payer) {
    return payer.equals(OptionsChoices.UNALLOCATED)
        ? line.put("incidence", payer)
        : line.put("profile", payer);
  }

  private ObjectNode span(ObjectNode span, Cost cost, @Nullable BigDecimal value) {
    return span.put("from", Objects.requireNonNullElse(cost.from(), 1))
        .put("to", Objects.requireNonNullElse(cost.to(), sheet.horizon()))
        .put("value", value);
  }

  private void emissions(ObjectNode line, Cost cost, String id) {
    line.put("id", id).put("kind", "externality");
    String series = Objects.requireNonNullElse(sheet.series(), "");
    var value = Values.published().find(series);
    ObjectNode emissions = line.putObject("emissions");
    emissions.put("gas", value.isPresent() && value.get().unit().equals("tCO2") ? "co2" : "co2e");
    span(emissions.putObject("tonnes"), cost, cost.tonnes());
    line.put("series", series);
    // damage has a time of its own; what it costs to meet a target falls on adults
    if (value.isEmpty() || value.get().basis() != Basis.DAMAGE_COST) {
      line.put("profile", "adults");
    }
    uncertain(line, cost);
  }

  private static void uncertain(ObjectNode line, Cost cost) {
    BigDecimal low = Objects.requireNonNullElse(cost.low(), BigDecimal.ZERO);
    BigDecimal high = Objects.requireNonNullElse(cost.high(), BigDecimal.ZERO);
    if (low.signum() != 0 || high.signum() != 0) {
      line.putObject("uncertainty")
          .put("distribution", "pert")
          .put("low", BigDecimal.ONE.subtract(low.divide(HUNDRED)))
          .put("mode", BigDecimal.ONE)
          .put("high", BigDecimal.ONE.add(high.divide(HUNDRED)));
    }
  }

  private static void optimism(ObjectNode line, @Nullable BigDecimal percent) {
    if (percent != null && percent.signum() > 0) {
      line.putObject("optimism").put("bound", percent.divide(HUNDRED)).put("mitigated", 0);
    }
  }

  /** Where in the sheet the place of a problem in the file is; empty for the sheet as a whole. */
  String place(String pointer) {
    String[] parts = pointer.split("/", -1);
    String first = parts.length > 1 ? parts[1] : "";
    return switch (first) {
      case "title", "currency", "priceBase", "decisionYear", "horizon", "schedules", "central" ->
          "/" + first;
      case "population" -> "/area";
      case "deflators", "exchangeRates" -> "/inflation";
      case "options" -> inOptions(parts);
      default -> "";
    };
  }

  private String inOptions(String[] parts) {
    int option = number(parts, 2);
    if (option < 0 || option >= places.size()) {
      return "/options";
    }
    String at = "/options/" + option;
    if (parts.length > 3 && parts[3].equals("service")) {
      return at + "/last";
    }
    int line = number(parts, 4);
    if (line < 0 || line >= places.get(option).size()) {
      return parts.length > 3 && parts[3].equals("title") ? at + "/title" : at;
    }
    Place place = places.get(option).get(line);
    String field = parts.length > 5 ? parts[5] : "";
    return switch (field) {
      case "profile" -> place.line() + "/payer";
      case "kind" -> place.line() + "/kind";
      case "uncertainty" -> place.line() + "/high";
      case "emissions" -> pointerEnds(parts, "series") ? "/series" : place.line() + "/tonnes";
      case "optimism" -> at + "/optimism";
      default -> place.line() + "/" + place.field();
    };
  }

  private static boolean pointerEnds(String[] parts, String word) {
    return parts[parts.length - 1].equals(word);
  }

  private static int number(String[] parts, int index) {
    return parts.length > index && parts[index].matches("\\d{1,6}")
        ? Integer.parseInt(parts[index])
        : -1;
  }
}
