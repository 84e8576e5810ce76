package city.posterity.cityhall.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

  @ParameterizedTest
  @ValueSource(strings = {"2027-3f9a1c", " 2027-3F9A1C ", "\"2027-3f9a1c\"", "\" 2027-3f9a1c\""})
  void aTagIsFoundHoweverItIsWritten(String said) {
    assertThat(Tag.in(said)).contains("2027-3f9a1c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "Decision 17", "2027-3f9a1", "2027-3f9a1c7", "\"2027-3f9a1c"})
  void whatHasAnotherShapeIsNone(String said) {
    assertThat(Tag.in(said)).isEmpty();
  }

  @Test
  void aLongTextIsNone() {
    assertThat(Tag.in("x".repeat(4000)))
        .as("an index of the database has no room for it")
        .isEmpty();
  }
}
