package city.posterity.cityhall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final Pattern KEY = Pattern.compile("text\\(\"([a-zA-Z0-9.]+)\"");

  @Test
  void arabicAndHebrewRunFromRightToLeft() {
    assertThat(page("ar").dir()).isEqualTo("rtl");
    assertThat(page("he-IL").dir()).isEqualTo("rtl");
    assertThat(page("en-GB").dir()).isEqualTo("ltr");
  }

  @Test
  void aSentenceNobodyWroteIsAMistakeNotABlank() {
    assertThatThrownBy(() -> page("en").text("web.no.such.sentence"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void onlyLanguagesThatWereTranslatedAreOffered() throws IOException {
    assertThat(Languages.available()).contains(Locale.ENGLISH).doesNotHaveDuplicates();
  }

  @Test
  void everySentenceATemplateAsksForIsWritten() throws IOException {
    Page page = page("en");
    var missing = new ArrayList<String>();
    List<String> keys = keysInTemplates();
    assertThat(keys).contains("web.skip", "openness.home.title");
    for (String key : keys) {
      try {
        page.text(key);
      } catch (MissingResourceException _) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> keysInTemplates() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      var keys = new ArrayList<String>();
      for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
        KEY.matcher(Files.readString(file))
            .results()
            .map((MatchResult m) -> m.group(1))
            // a key that ends with a dot is completed while the page is made
            .filter(key -> !key.endsWith("."))
            .forEach(keys::add);
      }
      return keys;
    }
  }

  private static Page page(String language) {
    return new Page(Locale.forLanguageTag(language), new Texts(), "/", "id", null, null, false);
  }
}
