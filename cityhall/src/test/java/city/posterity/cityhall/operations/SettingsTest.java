package city.posterity.cityhall.operations;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

  @TempDir Path directory;

  @Test
  void theDefaultsAreAnEmbeddedDatabaseInDataForRealWork() {
    InstallationSettings installation = installation(Map.of());
    assertThat(installation)
        .isEqualTo(
            new InstallationSettings(
                Path.of("data"),
                InstallationSettings.Mode.SERVE,
                InstallationSettings.LogFormat.TEXT));
    assertThat(installation.data()).isAbsolute();
    assertThat(database(Map.of()).embedded()).isTrue();
    assertThat(database(Map.of("POSTERITY_DATABASE_URL", " ")).embedded()).isTrue();
  }

  @Test
  void anExternalDatabaseIsReachedWithTheRolesAndPasswordFilesFromTheEnvironment()
      throws IOException {
    Path file = Files.writeString(directory.resolve("password"), "s3cret\n");
    Path owners = Files.writeString(directory.resolve("owner"), "t4cret\n");
    DatabaseAccess access =
        database(
                Map.of(
                    "POSTERITY_DATABASE_URL", "postgresql://db.example:5433/city?sslmode=require",
                    "POSTERITY_DATABASE_USER", "app",
                    "POSTERITY_DATABASE_PASSWORD_FILE", file.toString(),
                    "POSTERITY_DATABASE_OWNER_USER", "owner",
                    "POSTERITY_DATABASE_OWNER_PASSWORD_FILE", owners.toString()))
            .access();
    assertThat(access.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example:5433/city?sslmode=require");
    assertThat(access.application()).isEqualTo(new DatabaseAccess.Role("app", "s3cret"));
    assertThat(access.owner()).isEqualTo(new DatabaseAccess.Role("owner", "t4cret"));
    assertThat(access.toString()).doesNotContain("cret\"", "s3cret", "t4cret");
  }

  @Test
  void aSecretInTheUrlIsRefusedAndNotRepeated() {
    for (String url :
        new String[] {
          "postgresql://app:hunter2@db/city", "jdbc:postgresql://db/city?user=app&password=hunter2",
        }) {
      assertThat(failure(Map.of("POSTERITY_DATABASE_URL", url, "POSTERITY_DATABASE_USER", "a")))
          .contains("POSTERITY_DATABASE_PASSWORD_FILE")
          .doesNotContain("hunter2")
          .doesNotContain("\n");
    }
  }

  @Test
  void aSettingThatCannotBeUsedIsSaidInOneLineWithWhatWouldBeRight() {
    assertThat(failure(Map.of("POSTERITY_DATABASE_URL", "mysql://db/city")))
        .isEqualTo(
            "POSTERITY_DATABASE_URL is not the address of a PostgreSQL database. Write it as"
                + " postgresql://host:5432/database.");
    assertThat(failure(Map.of("POSTERITY_DATABASE_URL", "postgresql://db/city")))
        .contains("Set POSTERITY_DATABASE_USER");
    assertThatThrownBy(() ->
            database(
                    Map.of(
                        "POSTERITY_DATABASE_URL", "postgresql://db/city",
                        "POSTERITY_DATABASE_USER", "app",
                        "POSTERITY_DATABASE_PASSWORD_FILE", "/no/such/file"))
                .access())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("POSTERITY_DATABASE_PASSWORD_FILE names /no/such/file");
    assertThatThrownBy(() -> installation(Map.of("POSTERITY_LOG", "xml")))
        .satisfies(e ->
            assertThat(StartFailure.inOneLine(e))
                .startsWith("The setting posterity.log cannot be \"xml\"")
                .endsWith(": it is one of text, json."));
  }

  @Test
  void everythingWrongWithTheSettingsIsSaidAtOnce() {
    try (var context = new GenericApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new SystemEnvironmentPropertySource(
                  "systemEnvironment",
                  Map.of(
                      "POSTERITY_LOG", "xml",
                      "POSTERITY_PORT", "99999",
                      "POSTERITY_MANAGEMENT_PORT", "8081",
                      "POSTERITY_DATABASE_URL", "mysql://db/city")));
      assertThatThrownBy(() -> new Preflight().initialize(context))
          .isInstanceOf(CannotStart.class)
          .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
          .hasLineCount(3)
          .contains("posterity.log cannot be \"xml\"")
          .contains("posterity.port cannot be 99999. It is a whole number from 0 to 65535.")
          .contains("POSTERITY_DATABASE_URL is not the address");
    }
  }

  @Test
  void pagesAndMetricsNeverShareAPort() {
    assertThatThrownBy(() -> new PortSettings(8080, 8080)).isInstanceOf(CannotStart.class);
    assertThatThrownBy(() ->
            bind(
                "posterity",
                PortSettings.class,
                Map.of("POSTERITY_PORT", "abc", "POSTERITY_MANAGEMENT_PORT", "1")))
        .satisfies(e ->
            assertThat(StartFailure.inOneLine(e))
                .startsWith("The setting posterity.port cannot be \"abc\"")
                .endsWith(": it is a whole number."));
  }

  private static String failure(Map<String, Object> environment) {
    try {
      return "accepted: " + database(environment);
    } catch (BindException e) {
      return StartFailure.inOneLine(e);
    }
  }

  private static DatabaseSettings database(Map<String, Object> environment) {
    return bind("posterity.database", DatabaseSettings.class, environment);
  }

  private static InstallationSettings installation(Map<String, Object> environment) {
    return bind("posterity", InstallationSettings.class, environment);
  }

  private static <T extends @Nullable Object> T bind(
      String prefix, Class<T> type, Map<String, Object> environment) {
    var sources = new MutablePropertySources();
    sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
    return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate(prefix, type);
  }
}
