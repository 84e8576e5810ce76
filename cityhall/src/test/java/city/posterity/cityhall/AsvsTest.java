package city.posterity.cityhall;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/asvs.csv says of OWASP ASVS 5.0.0 rests on tests that are there. */
class AsvsTest {

  private static final Path ROOT = Path.of("..");
  private static final String MANUAL = "manual: ";
  private static final Set<String> STATUSES = Set.of("holds", "partly", "not shown", "not yet");
  private static final Pattern TEST = Pattern.compile("(\\w+Test)\\.(\\w+)");

  private final Map<String, String> sources = sources();

  @Test
  void whatHoldsNamesATestThatIsThereOrAManualCheck() throws IOException {
    var wrong = new ArrayList<String>();
    for (var row : rows()) {
      String evidence = row.getField("evidence");
      if (row.getField("status").equals("holds") && !evidence.startsWith(MANUAL)) {
        for (String one : evidence.split("; ")) {
          missing(one).forEach(m -> wrong.add(row.getField("id") + ": " + m));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    var wrong = new ArrayList<String>();
    for (var row : rows()) {
      TEST.matcher(row.getField("evidence"))
          .results()
          .flatMap(found -> missing(found.group()).stream())
          .forEach(m -> wrong.add(row.getField("id") + ": " + m));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRowHasAnIdOnceALevelAStatusAndEvidence() throws IOException {
    var rows = rows();
    assertThat(rows).hasSizeGreaterThan(100);
    assertThat(rows).extracting(r -> r.getField("id")).doesNotHaveDuplicates();
    assertThat(rows)
        .allSatisfy(r -> {
          assertThat(r.getField("id")).matches("v5\\.0\\.0-\\d+\\.\\d+\\.\\d+");
          assertThat(r.getField("level")).matches("[123]");
          assertThat(r.getField("status")).isIn(STATUSES);
          String evidence = r.getField("evidence");
          assertThat(evidence).isNotBlank();
          assertThat(evidence).isNotEqualTo(MANUAL.strip());
        });
  }

  @Test
  void thePageTellsTheSame() throws IOException {
    var told = new HashMap<String, String>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/security.md"))) {
      String[] cells = line.split(" \\| ");
      if (line.startsWith("| v5.0.0-") && cells.length >= 4) {
        told.put(cells[0].substring(2), cells[1] + " " + cells[3]);
      }
    }
    var kept = new HashMap<String, String>();
    for (var row : rows()) {
      kept.put(row.getField("id"), row.getField("level") + " " + row.getField("status"));
    }
    assertThat(told).isEqualTo(kept);
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    String csv = Files.readString(ROOT.resolve("docs/asvs.csv"));
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }

  /** What is wrong with the name of a test; empty if there is such a test. */
  private List<String> missing(String name) {
    var named = TEST.matcher(name);
    if (!named.matches()) {
      return List.of("is no name of a test: " + name);
    }
    String source = sources.get(named.group(1));
    if (source == null) {
      return List.of("there is no class " + named.group(1));
    }
    boolean there =
        Pattern.compile("(void|ArchRule) " + named.group(2) + "\\b").matcher(source).find();
    return there ? List.of() : List.of("there is no test " + name);
  }

  private static Map<String, String> sources() {
    var found = new HashMap<String, String>();
    for (String module : List.of("cityhall", "cli", "ocds", "procurement")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/test/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
          String name = file.getFileName().toString();
          found.merge(
              name.substring(0, name.length() - ".java".length()),
              Files.readString(file),
              (one, other) -> one + other);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
