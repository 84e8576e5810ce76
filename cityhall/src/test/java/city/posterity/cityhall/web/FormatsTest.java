package city.posterity.cityhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private static final Instant NOON = Instant.parse("2026-12-03T11:05:00Z");

  @Test
  void momentsAreSaidWithTheirZoneAsEachLanguageDoes() {
    assertThat(in("en").moment(NOON))
        .isEqualTo("3 December 2026 at 12:05 (Central European Standard Time, UTC+01:00)");
    assertThat(in("fr").moment(NOON))
        .isEqualTo("3 décembre 2026 à 12:05 (heure normale d’Europe centrale, UTC+01:00)");
    assertThat(in("es").moment(NOON))
        .isEqualTo(
            "3 de diciembre de 2026 a las 12:05 (hora estándar de Europa central, UTC+01:00)");
    assertThat(in("ar").moment(NOON))
        .contains("3 ديسمبر 2026", "12:05 م", "توقيت وسط أوروبا الرسمي", "UTC+01:00");
  }

  @Test
  void sumsAndNumbersHaveTheDigitsAndMarksOfTheLanguage() {
    assertThat(in("en").money(new BigDecimal("1250000.50"), "EUR")).isEqualTo("€1,250,000.50");
    assertThat(in("fr").money(new BigDecimal("1250000"), "EUR"))
        .isEqualTo("1\u202f250\u202f000\u00a0€");
    assertThat(in("es").number(1234567)).isEqualTo("1.234.567");
    assertThat(in("ar").number(1234567)).isEqualTo("1,234,567");
    assertThat(new Texts().text(Locale.forLanguageTag("ar"), "web.yearNumber", 2027))
        .isEqualTo("2027");
  }

  @Test
  void daysAreWrittenOut() {
    assertThat(in("en").day(LocalDate.of(2027, 1, 2))).isEqualTo("2 January 2027");
    assertThat(in("ar").day(LocalDate.of(2027, 1, 2))).isEqualTo("2 يناير 2027");
  }

  @Test
  void namesInTheOtherDirectionStandInIsolation() {
    var arabic = new Sentence("سُجّل الدخول باسم {0}", Locale.forLanguageTag("ar"));
    var english = new Sentence("Signed in as {name}", Locale.ENGLISH);

    assertThat(arabic.with("Ada")).isEqualTo("سُجّل الدخول باسم \u2068Ada\u2069");
    assertThat(english.with(Map.of("name", "Ada"))).isEqualTo("Signed in as Ada");
    assertThat(english.with(Map.of("name", "ليلى"))).isEqualTo("Signed in as \u2068ليلى\u2069");
  }

  @Test
  void arabicCountsInSixWays() {
    var texts = new Texts();
    var arabic = Locale.forLanguageTag("ar");

    assertThat(texts.text(arabic, "openness.timeline.opened", 2)).isEqualTo("فُتح عطاءان معًا.");
    assertThat(texts.text(arabic, "openness.timeline.opened", 3)).isEqualTo("فُتحت 3 عطاءات معًا.");
    assertThat(texts.text(arabic, "openness.timeline.opened", 11)).isEqualTo("فُتح 11 عطاءً معًا.");
    assertThat(texts.text(arabic, "openness.timeline.opened", 100))
        .isEqualTo("فُتح 100 عطاء معًا.");
  }

  private static Formats in(String language) {
    return new Formats(new Texts(), Locale.forLanguageTag(language), ZoneId.of("Europe/Berlin"));
  }
}
