package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void aLanguageWithAnOldCodeAndANewOneIsOfferedOnce() {
    var languages = Choices.languages(Locale.UK);

    assertThat(languages.stream().map(Choices.Choice::label))
        .contains("Hebrew", "Indonesian", "Yiddish")
        .doesNotHaveDuplicates();
    assertThat(languages.stream().map(Choices.Choice::value)).contains("he", "id", "yi");
  }
}
