package city.posterity.cityhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in every language, and says it of the same things. */
class TranslationsTest {

  private static final List<String> LANGUAGES = List.of("ar", "es", "fr");

  /** Names of things that are called the same everywhere, and code. */
  private static final Set<String> PROPER_NAMES =
      Set.of(
          "web.name",
          "openness.about.bulk.csv",
          "openness.about.bulk.xlsx",
          "openness.about.mirror.code",
          "fr openness.about.licence.name");

  /** Words that French and English, or Spanish and English, write alike. */
  private static final Set<String> WRITTEN_ALIKE =
      Set.of(
          "es administration.no",
          "es forms.no",
          "fr openness.about.extensions",
          "fr openness.about.licence",
          "fr openness.budget",
          "fr openness.category.services",
          "fr openness.contact",
          "fr openness.criteria.points",
          "fr openness.date",
          "fr openness.documents",
          "fr openness.lot.one");

  private static final Pattern ARGUMENTS_AND_SIGNS = Pattern.compile("\\{[^{}]*}|[^\\p{L}]");
  private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("\\p{L}'|'\\p{L}");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

  static Stream<Arguments> translations() {
    return MessageFiles.english()
        .flatMap(file -> LANGUAGES.stream().map(language -> Arguments.of(file, language)));
  }

  static Stream<Arguments> texts() {
    return MessageFiles.english()
        .flatMap(file ->
            Stream.concat(Stream.of("en"), LANGUAGES.stream())
                .map(language -> Arguments.of(file, language)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everySentenceIsTranslatedAndNoneIsLeftOver(String file, String language) {
    assertThat(MessageFiles.read(file + "_" + language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(MessageFiles.read(file).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everySentenceCanBeReadAndSaysSomething(String file, String language) {
    var wrong = new ArrayList<String>();
    in(file, language)
        .forEach((key, text) -> {
          try {
            new Sentence((String) text, Locale.forLanguageTag(language));
          } catch (IllegalArgumentException e) {
            wrong.add(key + ": " + e.getMessage());
          }
          if (((String) text).isBlank()) {
            wrong.add(key + " is empty");
          }
        });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void translationsAreCompletedWithTheSameThings(String file, String language) {
    var english = MessageFiles.read(file);
    var translated = MessageFiles.read(file + "_" + language);
    for (String key : both(english, translated)) {
      assertThat(MessageFiles.arguments(translated.getProperty(key)))
          .as(key)
          .isEqualTo(MessageFiles.arguments(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void countsHaveEachFormThatTheLanguageKnows(String file, String language) {
    Set<String> needed = PluralRules.forLocale(Locale.forLanguageTag(language)).getKeywords();
    in(file, language)
        .forEach((key, text) ->
            assertThat(MessageFiles.plurals((String) text))
                .as(String.valueOf(key))
                .allSatisfy(cases -> assertThat(cases).isEqualTo(needed)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void noTranslationIsStillEnglish(String file, String language) {
    var english = MessageFiles.read(file);
    var translated = MessageFiles.read(file + "_" + language);
    var wrong = new ArrayList<String>();
    for (String key : both(english, translated)) {
      String text = translated.getProperty(key);
      boolean allowed =
          PROPER_NAMES.contains(key)
              || PROPER_NAMES.contains(language + " " + key)
              || WRITTEN_ALIKE.contains(language + " " + key)
              || ARGUMENTS_AND_SIGNS.matcher(text).replaceAll("").isEmpty();
      if (!allowed
          && (text.equals(english.getProperty(key))
              || language.equals("ar") && !ARABIC.matcher(text).find())) {
        wrong.add(key);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** ICU would read it as a quotation mark when a brace follows. */
  @ParameterizedTest
  @MethodSource("translations")
  void apostrophesAreTypographic(String file, String language) {
    assertThat(MessageFiles.read(file + "_" + language).values())
        .noneMatch(text -> STRAIGHT_APOSTROPHE.matcher((String) text).find());
  }

  private static Properties in(String file, String language) {
    return MessageFiles.read(language.equals("en") ? file : file + "_" + language);
  }

  private static List<String> both(Properties english, Properties translated) {
    return english.stringPropertyNames().stream().filter(translated::containsKey).sorted().toList();
  }
}
