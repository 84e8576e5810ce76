package city.posterity.appraisal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.posterity.appraisal.Confidence;
import city.posterity.appraisal.Source;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table gives what it holds as what it has to be, and names what is not right in it. */
class TableTest {

  private static final String YAML =
      """
      version: 2026-11
      things:
      - id: lamp
        name: A lamp
        price: 12.5
        year: 2026
        none: .nan
        sure: medium
        places: [a, b]
        by_year: {2026: 1}
        sources:
        - {title: "Lamps", publisher: "The office", date: "2025-12", url: "https://lamps.example"}
        - {title: "More lamps"}
      """;

  private static Entry lamp() {
    Table table = Table.of("lamps.yaml", "things", YAML);
    assertThat(table.version()).isEqualTo("2026-11");
    return table.entries().getFirst();
  }

  @Test
  void whatIsThereIsGivenAsItStands() {
    Entry lamp = lamp();
    assertThat(lamp.id()).isEqualTo("lamp");
    assertThat(lamp.text("name")).isEqualTo("A lamp");
    assertThat(lamp.text("name", "another")).isEqualTo("A lamp");
    assertThat(lamp.number("price")).isEqualTo(12.5);
    assertThat(lamp.number("year")).isEqualTo(2026);
    assertThat(lamp.whole("year")).isEqualTo(2026);
    assertThat(lamp.wholeOrNull("year")).isEqualTo(2026);
    assertThat(lamp.confidence("sure")).isEqualTo(Confidence.MEDIUM);
    assertThat(lamp.list("places")).isEqualTo(List.of("a", "b"));
    assertThat(lamp.map("by_year")).isEqualTo(Map.of(2026, 1));
    assertThat(lamp.sources())
        .containsExactly(
            new Source("Lamps", "The office", "2025-12", "https://lamps.example"),
            new Source("More lamps", null, null, null));
  }

  @Test
  void whatMayBeLeftOutIsAbsent() {
    Entry lamp = lamp();
    assertThat(lamp.has("colour")).isFalse();
    assertThat(lamp.textOrNull("colour")).isNull();
    assertThat(lamp.text("colour", "white")).isEqualTo("white");
    assertThat(lamp.wholeOrNull("colour")).isNull();
    assertThat(lamp.list("colour")).isEmpty();
    assertThat(lamp.map("colour")).isEmpty();
    assertThat(lamp.entries("colour")).isEmpty();
  }

  private static void wrong(Consumer<Entry> asked, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> asked.accept(lamp()))
        .withMessage("lamps.yaml: lamp: " + message);
  }

  @Test
  void whatIsNotAsItHasToBeIsNamed() {
    wrong(e -> e.text("colour"), "colour is missing");
    wrong(e -> e.number("name"), "name is no number");
    wrong(e -> e.number("none"), "none is no number");
    wrong(e -> e.whole("price"), "price is no whole number");
    wrong(e -> e.confidence("name"), "name is not high, medium or low");
    wrong(e -> e.list("name"), "name is no list");
    wrong(e -> e.map("places"), "places is no map");
    wrong(e -> e.entries("name"), "name is no list");
    wrong(e -> e.entries("places"), "places holds something that is no entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "just words", "a: [", "a: 1\na: 2", "things: []"})
  void whatIsNoTableIsRefused(String yaml) {
    assertThatIllegalStateException()
        .isThrownBy(() -> Table.of("lamps.yaml", "things", yaml))
        .withMessageStartingWith("lamps.yaml: ");
  }
}
