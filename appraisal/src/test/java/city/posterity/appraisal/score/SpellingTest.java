package city.posterity.appraisal.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word is offered where it may have been meant, and none where that would be a guess. */
class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "lowest ratio,  LOWEST_RATIO",
    "Lowest-Ratio,  LOWEST_RATIO",
    "rank,          RANK",
    "rnak,          ''",
    "ronk,          RANK",
    "rannk,         RANK",
    "ran,           RANK",
    "r,             ''",
    "lowestratyos,  LOWEST_RATIO",
    "lawestratyos,  LOWEST_RATIO",
    "lawastratyos,  ''",
    "something,     ''"
  })
  void aThirdOfTheLettersMayBeWrong(String word, String offered) {
    assertThat(Spelling.nearest(word, List.of("RANK", "LOWEST_RATIO")).orElse(""))
        .isEqualTo(offered);
  }

  @Test
  void theNearestIsOfferedAndOfEqualsTheOneThatBeginsAlike() {
    assertThat(Spelling.nearest("prices", List.of("pricing", "price"))).hasValue("price");
    assertThat(Spelling.nearest("weight", List.of("heights", "weights"))).hasValue("weights");
    assertThat(Spelling.nearest("weight", List.of("height", "weighs"))).hasValue("weighs");
    assertThat(Spelling.nearest("weight", List.of("weighs", "height"))).hasValue("weighs");
  }

  @Test
  void nothingIsOfferedForNothingOrForMoreThanAWord() {
    assertThat(Spelling.nearest("", List.of("a"))).isEmpty();
    assertThat(Spelling.nearest("a".repeat(60), List.of("a".repeat(60)))).isPresent();
    assertThat(Spelling.nearest("a".repeat(61), List.of("a".repeat(61)))).isEmpty();
  }
}
