package city.posterity.cityhall;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages about data and keys leave nothing out. */
class SecurityDocsTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+\\.\\w+)` \\| (\\w+) \\| ([^|]+) \\| ([^|]+) \\|$");

  @Test
  void everyTableHasItsClassItsContentAndItsTime() throws Exception {
    var told = new TreeMap<String, String>();
    ROW.matcher(Files.readString(DOCS.resolve("data.md")))
        .results()
        .forEach(r -> assertThat(told.put(r.group(1), r.group(2))).as("told twice").isNull());
    assertThat(told.keySet()).isEqualTo(tables());
    assertThat(told.values()).isSubsetOf("public", "office", "personal", "sealed", "secret");
  }

  private static TreeSet<String> tables() throws SQLException {
    var access = TestDatabase.fresh();
    var found = new TreeSet<String>();
    var owner = TestDatabase.administrator();
    try (var connection =
            DriverManager.getConnection(access.jdbcUrl(), owner.name(), owner.password());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select schemaname || '.' || tablename from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void everyAlgorithmIsTold() throws IOException {
    assertThat(Files.readString(DOCS.resolve("cryptography.md")))
        .contains(ConstantsTest.APPROVED.stream().map(a -> "`" + a + "`").toList());
  }

  @Test
  void everySentenceAboutSecurityThatIsToldIsInTheProgram() throws IOException {
    var program = new StringBuilder();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        program.append(Files.readString(file));
      }
    }
    var sentences =
        Pattern.compile("`([a-z][a-z -]+?)(?:,? (?:account|network)|:)[^`]*…`")
            .matcher(Files.readString(DOCS.resolve("logging.md")))
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(sentences).hasSizeGreaterThan(8);
    assertThat(program.toString()).contains(sentences);
  }
}
