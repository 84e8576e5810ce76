package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.Cityhall;
import city.posterity.cityhall.operations.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doctor on a whole installation: the sample city, as it was and after somebody was at it. */
class DoctorTest {

  @TempDir Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void doctorFindsAllWellAndNamesTheRowThatSomebodyAltered() throws SQLException {
    Cityhall.start(
            Map.of(
                "posterity.mode", "demo",
                "posterity.data", data.toString(),
                "posterity.port", "0",
                "posterity.management-port", "0"),
            Map.of())
        .close();
    assertThat(doctor("text")).as(out.toString()).isZero();
    assertThat(out.toString()).doesNotContain("wrong");

    alter("update casefile.event set verb = 'x' where thing = 'award' and version = 1");

    assertThat(doctor("text")).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("wrong +Replaying every event")
        .containsPattern("casefile\\.event award:[0-9a-f-]{36} version 1: it is not the row");
    assertThat(doctor("json")).isEqualTo(1);
    assertThat(out.toString()).startsWith("{\"valid\":false").contains("casefile.event award:");
    assertThat(err.toString()).doesNotContain("Exception", "\tat ");
  }

  private void alter(String sql) throws SQLException {
    try (var server = EmbeddedPostgres.start(data.resolve("postgres"));
        var connection =
            DriverManager.getConnection(
                server.access().jdbcUrl(),
                server.administrator().name(),
                server.administrator().password());
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private int doctor(String format) {
    out.getBuffer().setLength(0);
    return Posterity.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("doctor", "--data", data.toString(), "--format", format);
  }
}
