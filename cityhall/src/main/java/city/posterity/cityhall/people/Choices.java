package city.posterity.cityhall.people;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be chosen in a form, in the order in which people look for it. */
public final class Choices {

  private Choices() {}

  /** All places with a time of their own. */
  static List<Choice> zones() {
    return Stream.concat(
            Stream.of("UTC"),
            ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.matches("(Etc|SystemV)/.*"))
                .sorted())
        .map(id -> new Choice(id, id.replace('_', ' ')))
        .toList();
  }

  /** All languages with a code of two letters (ISO 639-1). */
  static List<Choice> languages(Locale locale) {
    return sorted(
        Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            // the codes of Hebrew, Indonesian and Yiddish before 1989, which a locale makes anew
            .filter(code -> Locale.of(code).getLanguage().equals(code))
            .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(locale))),
        locale);
  }

  /** All countries (ISO 3166-1). */
  static List<Choice> countries(Locale locale) {
    return sorted(
        Arrays.stream(Locale.getISOCountries())
            .map(code -> new Choice(code, country(code, locale))),
        locale);
  }

  static String country(String code, Locale locale) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  static boolean contain(List<Choice> choices, String value) {
    return choices.stream().anyMatch(c -> c.value().equals(value));
  }

  private static List<Choice> sorted(Stream<Choice> choices, Locale locale) {
    return choices
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
        .toList();
  }

  /**
   * One thing to choose.
   *
   * @param value what the form sends
   * @param label what people read
   */
  public record Choice(String value, String label) {

    public static Choice of(String value, String label) {
      return new Choice(value, label);
    }
  }
}
