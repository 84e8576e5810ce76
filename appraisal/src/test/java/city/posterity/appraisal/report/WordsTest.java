package city.posterity.appraisal.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.Bundles;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads another language is told the same, and numbers are written in one way for ever. */
class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ar", "es", "fr"})
  void everySentenceIsThereWithAllItsPlaces(String language) throws IOException {
    Bundles.assertTranslated(Words.class, language);
  }

  @Test
  void numbersAreRoundedHalfToEvenAndGrouped() {
    Words words = Words.in(Locale.ENGLISH);
    assertThat(words.whole(1_234_567.5)).isEqualTo("1,234,568");
    assertThat(words.whole(0.5)).isEqualTo("0");
    assertThat(words.whole(-0.4)).isEqualTo("0");
    assertThat(words.whole(-1_234)).isEqualTo("\u200e\u22121,234");
    assertThat(words.fixed(999.995, 2)).isEqualTo("1,000.00");
    assertThat(words.fine(0.000123456)).isEqualTo("0.000123");
    assertThat(words.fine(12.345)).isEqualTo("12.35");
    assertThat(words.percent(0.285, 1)).isEqualTo("28.5\u00a0%");
    assertThat(words.plainPercent(0.07)).isEqualTo("7\u00a0%");
    assertThat(words.plainPercent(-0.0125)).isEqualTo("\u200e\u22121.25\u00a0%");
    assertThat(words.plain(0.35)).isEqualTo("0.35");
    assertThat(words.tiny(0)).isEqualTo("0");
    assertThat(words.tiny(-2.34e-10)).isEqualTo("\u200e\u22122.3\u00d710^\u221210");
    assertThat(words.tiny(2.5)).isEqualTo("\u200e2.5\u00d710^0");
    assertThat(words.tiny(9.96)).isEqualTo("\u200e1.0\u00d710^1");
  }

  @Test
  void eachLanguageHasItsSeparators() {
    assertThat(Words.in(Locale.FRENCH).fixed(1234.5, 1)).isEqualTo("1\u202f234,5");
    assertThat(Words.in(Locale.of("es")).fixed(1234.5, 1)).isEqualTo("1\u202f234,5");
    assertThat(Words.in(Locale.of("ar")).fixed(-1234.5, 1)).isEqualTo("\u200e\u22121,234.5");
  }

  @Test
  void aLanguageThatThereIsNotGetsEnglish() {
    Words words = Words.in(Locale.of("de"));
    assertThat(words.language()).isEqualTo("en");
    assertThat(words.rightToLeft()).isFalse();
    assertThat(Words.in(Locale.of("ar", "EG")).rightToLeft()).isTrue();
  }
}
