package city.posterity.cityhall.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the migrations are run, wherever they are run. */
public final class Migrations {

  private static final Logger log = LoggerFactory.getLogger(Migrations.class);

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

  /**
   * Brings a database up to date.
   *
   * @throws CannotStart if a newer program worked on it
   */
  public static void run(DatabaseAccess access) {
    migrate(on(access).load());
  }

  /**
   * Brings an empty database to an earlier version, to take up rows that were written in it.
   *
   * @param version as in {@code 7}; one that this program has
   */
  public static void run(DatabaseAccess access, String version) {
    on(access).target(version).load().migrate();
  }

  /**
   * Version of the tables as they are; empty if there are none.
   *
   * @throws CannotStart if a newer program worked on it
   */
  public static Optional<String> version(DatabaseAccess access) {
    MigrationInfoService info = on(access).load().info();
    refuseNewer(info);
    return version(info.current());
  }

  /** Every version of the tables that this program can bring about, oldest first. */
  public static List<String> known(DatabaseAccess access) {
    return Arrays.stream(on(access).load().info().all())
        .filter(m -> !isNewer(m))
        .map(m -> version(m).orElse(""))
        .filter(v -> !v.isEmpty())
        .toList();
  }

  /** Says what is done where there is something, because that may take long. */
  static void migrate(Flyway flyway) {
    MigrationInfoService info = flyway.info();
    refuseNewer(info);
    MigrationInfo[] pending = info.pending();
    Optional<String> before = version(info.current());
    if (before.isPresent() && pending.length > 0) {
      log.info(
          "Bringing the data from version {} of the tables to {}: {}",
          before.get(),
          version(pending[pending.length - 1]).orElse(""),
          Arrays.stream(pending).map(MigrationInfo::getDescription).toList());
      flyway.migrate();
      log.info("The data is that of this program now; an earlier one will refuse it");
    } else {
      flyway.migrate();
    }
  }

  /** What of the tables this program does not know, because a newer one made it. */
  static List<String> newer(MigrationInfoService info) {
    return Arrays.stream(info.applied())
        .filter(Migrations::isNewer)
        .map(m -> version(m).orElse(m.getDescription()))
        .toList();
  }

  private static void refuseNewer(MigrationInfoService info) {
    List<String> newer = newer(info);
    if (!newer.isEmpty()) {
      String known =
          Arrays.stream(info.all())
              .filter(m -> !isNewer(m))
              .map(m -> version(m).orElse(""))
              .reduce("", (_, last) -> last);
      throw new CannotStart(
          "A newer posterity has worked on this data: its tables are of version "
              + newer.getLast()
              + ", this program knows them up to "
              + known,
          "Start that newer version, or restore the backup that was made before it was first used");
    }
  }

  private static boolean isNewer(MigrationInfo migration) {
    return switch (migration.getState()) {
      case FUTURE_SUCCESS, FUTURE_FAILED -> true;
      default -> false;
    };
  }

  private static Optional<String> version(@Nullable MigrationInfo migration) {
    return Optional.ofNullable(migration)
        .map(MigrationInfo::getVersion)
        .map(MigrationVersion::getVersion);
  }

  private static FluentConfiguration on(DatabaseAccess access) {
    return configure(
        Flyway.configure()
            .dataSource(access.jdbcUrl(), access.owner().name(), access.owner().password()),
        access.application());
  }
}
