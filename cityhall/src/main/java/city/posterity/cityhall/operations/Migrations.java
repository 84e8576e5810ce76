package city.posterity.cityhall.operations;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** How the migrations are run, wherever they are run. */
public final class Migrations {

  private Migrations() {}

  /** Sets schema and placeholders; the data source is the caller's, and is the owner's. */
  public static FluentConfiguration configure(
      FluentConfiguration flyway, DatabaseAccess.Role application) {
    return flyway
        .locations("classpath:db/migration")
        .defaultSchema("operations")
        .createSchemas(true)
        .validateMigrationNaming(true)
        .placeholders(Map.of("app_role", application.name()));
  }

  /** Brings a database up to date. */
  public static void run(DatabaseAccess access) {
    configure(
            Flyway.configure()
                .dataSource(access.jdbcUrl(), access.owner().name(), access.owner().password()),
            access.application())
        .load()
        .migrate();
  }
}
