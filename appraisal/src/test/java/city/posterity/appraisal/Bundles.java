package city.posterity.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sentences in several languages. */
public final class Bundles {

  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  private Bundles() {}

  /** Every English sentence beside a class is there in the other language, with all its places. */
  public static void assertTranslated(Class<?> beside, String language) throws IOException {
    Properties english = read(beside, "messages.properties");
    Properties translated = read(beside, "messages_" + language + ".properties");

    assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    english
        .stringPropertyNames()
        .forEach(key -> {
          assertThat(places(translated.getProperty(key)))
              .as(key)
              .isEqualTo(places(english.getProperty(key)));
          assertThat(translated.getProperty(key)).as(key).doesNotContain("'");
        });
  }

  private static TreeSet<String> places(String sentence) {
    var places = new TreeSet<String>();
    PLACE.matcher(sentence).results().map(MatchResult::group).forEach(places::add);
    return places;
  }

  private static Properties read(Class<?> beside, String name) throws IOException {
    var properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(beside.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
