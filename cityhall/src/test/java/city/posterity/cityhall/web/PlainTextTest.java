package city.posterity.cityhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Lamps",
        "two\nlines\tand a tab",
        "مصابيح",
        "re\u0301sume\u0301",
        "👩\u200D🔧",
        "a\u200Cb"
      })
  void whatPeopleWriteIsPlain(String text) {
    assertThat(PlainText.isPlain(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "bell\u0007",
        "half \uD800",
        "\u200B",
        "\u200B\u200D",
        "backwards \u202E",
        "\u0085",
        "\u3164\u3164"
      })
  void whatNobodySeesOrTypesIsNot(String text) {
    assertThat(PlainText.isPlain(text)).isFalse();
  }
}
