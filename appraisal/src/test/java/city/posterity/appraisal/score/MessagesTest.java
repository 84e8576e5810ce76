package city.posterity.appraisal.score;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.Bundles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads another language is told the same. */
class MessagesTest {

  private static final List<Warning> ONE_OF_EACH =
      List.of(
          new Warning.RankingParadox("C", List.of("A"), List.of("B")),
          new Warning.PhantomBid(0, 25, 48.5, List.of("A"), List.of("B", "D")),
          new Warning.MiddleBid("B", "A", "C"),
          new Warning.Outlier("A", 1, 100),
          new Warning.Outlier("A", 100, 1),
          new Warning.WeightIllusion(40, 72.5, Map.of("A", 1.5)),
          new Warning.CompressedQuality(70, 80, 0.1),
          new Warning.AbnormallyLow("A", 60, 100, 95),
          new Warning.Tie(1, List.of("A", "B")));

  @ParameterizedTest
  @ValueSource(strings = {"ar", "es", "fr"})
  void everySentenceIsThereWithAllItsPlaces(String language) throws IOException {
    Bundles.assertTranslated(Message.class, language);
  }

  @Test
  void everyWarningHasASentenceWithNothingLeftOpen() {
    for (Warning warning : ONE_OF_EACH) {
      assertThat(warning.message().toString()).as(warning.code()).doesNotContain("{", "}");
      assertThat(warning.message().in(Locale.FRENCH)).isNotEqualTo(warning.message().toString());
    }
  }

  @Test
  void theWarningsHaveTheCodesThatWerePromised() {
    assertThat(ONE_OF_EACH.stream().map(Warning::code).distinct())
        .containsExactly(
            "ranking-paradox",
            "phantom-bid",
            "middle-bid",
            "outlier",
            "weight-illusion",
            "compressed-quality",
            "abnormally-low",
            "tie");
  }

  @Test
  void numbersAndListsAreSaidAsTheLanguageSaysThem() {
    Message message =
        new Warning.PhantomBid(0, 2500, 48.5, List.of("A"), List.of("B", "D")).message();
    assertThat(message.toString())
        .contains("from 2,500 to 48.5", "would go to B and D and not to A");
    assertThat(message.in(Locale.FRENCH)).contains("48,5", "B et D");
    assertThat(new Warning.Outlier("A", 0.123456, 2).message().toString()).contains("0.1235");
  }
}
