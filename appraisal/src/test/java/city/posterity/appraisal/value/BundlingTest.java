package city.posterity.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Nothing comes with the library that its publisher does not let come, or without its name. */
class BundlingTest {

  private static final Path DATA = Path.of("src/main/resources/city/posterity/appraisal/data");
  private static final Path NOTICE = Path.of("../NOTICE");

  private final Licences licences = Licences.published();

  static Stream<Path> tables() throws IOException {
    try (var files = Files.list(DATA)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableMayBeBundledAndIsAttributed(Path table) throws IOException {
    String name = table.getFileName().toString();
    String notice = oneLine(Files.readString(NOTICE));
    if (name.equals("licences.yaml")) {
      return;
    }
    if (!name.endsWith(".yaml")) {
      assertThat(notice).as("a table that cannot say its licence itself").contains(name);
      return;
    }
    List<Map<?, ?>> entries = entries(Files.readString(table));
    assertThat(entries).isNotEmpty();
    for (Map<?, ?> entry : entries) {
      assertThat(faults(entry, notice)).isEmpty();
    }
  }

  @Test
  void whatMayNotComeAlongWouldBeNoticed() {
    String notice =
        "HM Treasury: Contains public sector information licensed under the Open"
            + " Government Licence v3.0.";
    assertThat(faults(Map.of("id", "a"), notice)).containsExactly("a has no licence");
    assertThat(faults(Map.of("id", "a", "licence", "CC-BY-NC-ND-4.0"), notice))
        .containsExactly("a: CC-BY-NC-ND-4.0 does not let it come along");
    assertThat(faults(Map.of("id", "a", "licence", "made-up"), notice))
        .containsExactly("a: made-up does not let it come along");
    assertThat(faults(entry("OGL-UK-3.0", "HM Treasury"), notice)).isEmpty();
    assertThat(faults(entry("OGL-UK-3.0", "Home Office"), notice))
        .containsExactly("a: Home Office is not in the NOTICE");
    assertThat(faults(entry("CC-BY-4.0", "HM Treasury"), notice))
        .containsExactly("a: the attribution of CC-BY-4.0 is not in the NOTICE");
    assertThat(faults(Map.of("id", "a", "licence", "OGL-UK-3.0"), notice))
        .containsExactly("a names no publisher");
  }

  private static Map<?, ?> entry(String licence, String publisher) {
    return Map.of(
        "id", "a", "licence", licence, "sources", List.of(Map.of("publisher", publisher)));
  }

  @Test
  void valuesUnderTermsThatForbidItAreNotThere() {
    assertThat(Values.published().all())
        .extracting(UnitValue::id)
        .isNotEmpty()
        .noneMatch(id -> id.contains("toms") || id.contains("hact") || id.contains("nice"))
        .doesNotContain("de-uba-voly", "uk-neet-16-18", "smart-time-citizen", "eu-vsl-oecd");
    assertThat(licences.find("CC-BY-NC-ND-4.0").orElseThrow().bundled()).isFalse();
    assertThat(licences.find("CC-BY-NC").orElseThrow().bundled()).isFalse();
    assertThat(licences.find("proprietary").orElseThrow().bundled()).isFalse();
    assertThat(licences.find("unclear").orElseThrow().bundled()).isFalse();
  }

  private List<String> faults(Map<?, ?> entry, String notice) {
    Object id = entry.get("id");
    Object licence = entry.get("licence");
    if (licence == null) {
      return List.of(id + " has no licence");
    }
    var known = licences.find(licence.toString());
    if (known.isEmpty() || !known.get().bundled()) {
      return List.of("%s: %s does not let it come along".formatted(id, licence));
    }
    String attribution = known.get().attribution();
    if (attribution == null) {
      return List.of();
    }
    var faults = new ArrayList<String>();
    if (!notice.contains(oneLine(attribution))) {
      faults.add("%s: the attribution of %s is not in the NOTICE".formatted(id, licence));
    }
    List<String> publishers = publishers(entry);
    if (publishers.isEmpty()) {
      faults.add(id + " names no publisher");
    }
    for (String publisher : publishers) {
      if (!notice.contains(publisher)) {
        faults.add("%s: %s is not in the NOTICE".formatted(id, publisher));
      }
    }
    return faults;
  }

  private static List<String> publishers(Map<?, ?> entry) {
    return entry.get("sources") instanceof List<?> sources
        ? sources.stream()
            .map(s -> s instanceof Map<?, ?> source ? source.get("publisher") : null)
            .map(String::valueOf)
            .toList()
        : List.of();
  }

  private static List<Map<?, ?>> entries(String yaml) {
    Object whole = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    var entries = new ArrayList<Map<?, ?>>();
    for (Object list : ((Map<?, ?>) whole).values()) {
      if (list instanceof List<?> some) {
        for (Object entry : some) {
          entries.add((Map<?, ?>) entry);
        }
      }
    }
    return entries;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
