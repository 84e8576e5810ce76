package city.posterity.cityhall.forms;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.forms.FieldView.Chosen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void aShortListHasNoSearch() {
    assertThat(Choices.of(some(20), "", 200)).isEqualTo(new Choices(some(20), null));
  }

  @Test
  void aLongListSaysHowManyAreNotShownAndAllOfThemCanBeFound() {
    var choices = Choices.of(some(5_000), "", 200);
    assertThat(choices.shown()).hasSize(200);
    assertThat(choices.search()).isEqualTo(new FieldView.Search("", 5_000, 200, 5_000));

    assertThat(Choices.of(some(5_000), " firm  4999 ", 200).shown())
        .extracting(Chosen::value)
        .containsExactly("4999");
    assertThat(Objects.requireNonNull(Choices.of(some(5_000), "PARK", 200).search()).found())
        .as("what stands beside the name counts, too")
        .isEqualTo(2_500);
  }

  @Test
  void whatIsChosenStaysWhateverIsSearchedFor() {
    var all = new java.util.ArrayList<>(some(300));
    all.set(250, new Chosen("250", "firm 250", "", true));

    assertThat(Choices.of(all, "firm 12", 200).shown()).extracting(Chosen::value).contains("250");
    assertThat(Choices.of(all, "", 200).shown()).hasSize(201);
  }

  @Test
  void wordsThatWereNotSearchedForYetAreASearchAndNothingIsEntered() {
    var typed = data(Map.of("/person", "", "/person#find", "olga", "/person#found", ""));
    assertThat(typed.isSearching()).isTrue();
    assertThat(typed.isBlank("/person")).isTrue();
    assertThat(data(Map.of("/person#find", "olga", "/person#found", "olga")).isSearching())
        .isFalse();
    assertThat(data(Map.of("/person", "x")).isSearching()).isFalse();
  }

  private static FormData data(Map<String, String> texts) {
    var values = new java.util.HashMap<String, List<String>>();
    texts.forEach((name, text) -> values.put(name, List.of(text)));
    return new FormData(values);
  }

  private static List<Chosen> some(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Chosen("" + i, "firm " + i, i % 2 == 0 ? "Park street" : "", false))
        .toList();
  }
}
