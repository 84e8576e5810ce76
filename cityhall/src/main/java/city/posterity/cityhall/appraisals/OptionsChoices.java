package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.population.Profile;
import city.posterity.appraisal.population.Profiles;
import city.posterity.appraisal.value.Values;
import city.posterity.cityhall.appraisals.OptionsTemplate.Line;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be chosen in an options appraisal.
 *
 * @param data of the form: a choice of an option goes by its number
 */
record OptionsChoices(FormData data, Texts texts, Locale locale) implements Options {

  /** Where nobody knows whom a line falls to. */
  static final String UNALLOCATED = "unallocated";

  private static final Map<String, String> CENTRAL =
      Map.of(
          "GBP", "uk-greenbook-standard",
          "EUR", "eu-cohesion-2021-27",
          "USD", "us-a94-1992",
          "NOK", "no-r109-2021",
          "NZD", "nz-2024-noncommercial",
          "AUD", "au-ia");

  /** The schedule that an appraisal in a currency usually starts from. */
  static String central(String currency) {
    return CENTRAL.getOrDefault(currency, "wb-6");
  }

  /** A schedule in which nobody counts less for being born later. */
  static String withoutPreference(String currency) {
    return currency.equals("GBP") ? "uk-greenbook-reduced" : "de-uba-prtp-0";
  }

  @Override
  public Optional<List<Option>> of(Class<?> record, String component) {
    return switch (component) {
      case "central", "schedules" -> Optional.of(schedules());
      case "area" -> Optional.of(areas());
      case "series" -> Optional.of(series());
      case "payer" -> Optional.of(payers());
      case "chosen" -> Optional.of(options());
      case "template" ->
          Optional.of(
              Arrays.stream(OptionsTemplate.values())
                  .map(t -> option(t.word(), "options.template." + t.word()))
                  .toList());
      case "about" ->
          Optional.of(
              Stream.concat(
                      Stream.of(option("", "options.line.own")),
                      Arrays.stream(Line.values())
                          .map(l -> option(l.word(), "options.line." + l.word() + ".hint")))
                  .toList());
      default -> Optional.empty();
    };
  }

  @Override
  public boolean isFixed(Class<?> record, String component) {
    // the plan is in a currency, and its options are compared in the same
    return component.equals("template")
        || component.equals("about")
        || component.equals("currency");
  }

  @Override
  public boolean mayBeEmpty(Class<?> record, String component) {
    return component.equals("template") || component.equals("about");
  }

  @Override
  public boolean isConditional(Class<?> record, String component) {
    return switch (component) {
      case "whyZero", "noNothing", "noRepair", "noSharing", "chosen", "reason" -> true;
      default -> false;
    };
  }

  private Option option(String value, String key) {
    return new Option(value, texts.text(locale, key));
  }

  private static List<Option> schedules() {
    return Schedules.published().all().stream()
        .map(s -> new Option(s.id(), s.name(), s.jurisdiction() + ", " + s.status()))
        .toList();
  }

  private List<Option> areas() {
    Map<String, String> countries = new LinkedHashMap<>();
    for (String two : Locale.getISOCountries()) {
      Locale country = Locale.of("", two);
      countries.put(country.getISO3Country(), country.getDisplayCountry(locale));
    }
    var areas = new ArrayList<Option>();
    areas.add(option(Populations.WORLD, "options.world"));
    Populations.published().ids().stream()
        .filter(countries::containsKey)
        .map(id -> new Option(id, String.valueOf(countries.get(id))))
        .sorted(java.util.Comparator.comparing(Option::label))
        .forEach(areas::add);
    return areas;
  }

  /** Prices of carbon in the currency of the appraisal. */
  private List<Option> series() {
    String currency = data.text("/currency");
    return Values.published().all().stream()
        .filter(v -> v.unit().equals("tCO2e") || v.unit().equals("tCO2"))
        .filter(v -> v.currency().equals(currency))
        .map(v -> new Option(v.id(), v.name(), v.currency() + " " + v.priceBase()))
        .toList();
  }

  private List<Option> payers() {
    return Stream.concat(Profiles.all().stream().map(Profile::id), Stream.of(UNALLOCATED))
        .map(id -> option(id, "options.payer." + id))
        .toList();
  }

  private List<Option> options() {
    return IntStream.range(0, data.rows("/options"))
        .mapToObj(i ->
            new Option(
                String.valueOf(i + 1),
                texts.text(
                    locale, "options.numbered", i + 1, data.text("/options/" + i + "/title"))))
        .toList();
  }
}
