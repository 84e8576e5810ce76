package city.posterity.procurement.policymaking.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "pt-BR", "zh-Hant", "tzm", "zgh"})
  void aTagInItsOneFormIsOne(String tag) {
    assertThat(Languages.isTag(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xx", "xx-FR", "english!", "EN", "pt_BR"})
  void anythingElseIsNone(String tag) {
    assertThat(Languages.isTag(tag)).isFalse();
  }
}
