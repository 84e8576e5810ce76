package city.posterity.cityhall.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.support.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServerCheckTest {

  private static final ServerCheck SAFE = new ServerCheck(150_019, "on", "on", "on", false);

  @Test
  void acceptsADurableServerOfTheOldestVersion() {
    assertThatCode(SAFE::refuseIfUnsafe).doesNotThrowAnyException();
  }

  @Test
  void namesTheSettingThatMakesAServerLoseCommits() {
    refused(new ServerCheck(180_006, "off", "on", "on", false), "fsync is off");
    refused(new ServerCheck(180_006, "on", "off", "on", false), "full_page_writes is off");
    refused(new ServerCheck(180_006, "on", "on", "off", false), "Set synchronous_commit = on");
  }

  @Test
  void refusesAnOlderServerAndASuperuser() {
    refused(new ServerCheck(140_020, "on", "on", "on", false), "PostgreSQL 14.20");
    refused(new ServerCheck(180_006, "on", "on", "on", true), "as a superuser");
  }

  @Test
  void seesWhatWasTurnedOffForOneDatabaseOnly() throws SQLException {
    var access = TestDatabase.fresh();
    var administrator = TestDatabase.administrator();
    assertThatCode(() -> ServerCheck.of(access).refuseIfUnsafe()).doesNotThrowAnyException();
    try (var connection =
            DriverManager.getConnection(
                access.jdbcUrl(), administrator.name(), administrator.password());
        var statement = connection.createStatement()) {
      String database = access.jdbcUrl().replaceFirst(".*/", "");
      statement.execute("ALTER DATABASE " + database + " SET synchronous_commit = off");
    }
    refused(ServerCheck.of(access), "synchronous_commit is off");
    refused(
        ServerCheck.of(new DatabaseAccess(access.jdbcUrl(), administrator, administrator)),
        "synchronous_commit is off");
  }

  @Test
  void saysInOneLineThatNobodyAnswers() {
    var nobody = new DatabaseAccess.Role("posterity", "secret-word");
    assertThatThrownBy(() ->
            ServerCheck.of(
                new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/city", nobody, nobody)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Cannot use the database at jdbc:postgresql://127.0.0.1:1/city")
        .hasMessageNotContaining("secret-word")
        .hasMessageNotContaining("\n");
  }

  private static void refused(ServerCheck check, String because) {
    assertThatThrownBy(check::refuseIfUnsafe)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(because);
  }
}
