package city.posterity.cityhall.operations;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What doctor looks at beneath the application: tables, pages on disk, space. */
@Configuration(proxyBeanMethods = false)
class Checks {

  private static final long ENOUGH_BYTES = 1L << 30;

  private record Examined(String claim, Examination examination) implements Check {
    @Override
    public List<Finding> examine() {
      return examination.run();
    }
  }

  private interface Examination {
    List<Check.Finding> run();
  }

  @Bean
  Check tablesAreThoseOfThisVersion(DatabaseAccess access) {
    return new Examined(
        "The tables are those of this version.",
        () -> {
          var owner = access.owner();
          var flyway =
              Migrations.configure(
                      Flyway.configure()
                          .dataSource(access.jdbcUrl(), owner.name(), owner.password()),
                      access.application())
                  .load();
          var info = flyway.info();
          var pending =
              Arrays.stream(info.pending())
                  .map(m ->
                      new Check.Finding(
                          "Migration " + m.getScript() + " has not been run",
                          "Start posterity serve once: it runs what is missing"));
          var newer =
              Migrations.newer(info).stream()
                  .map(v ->
                      new Check.Finding(
                          "A newer posterity brought the tables to version " + v,
                          "Use that newer version"));
          return Stream.concat(pending, newer).toList();
        });
  }

  @Bean
  Check keysAreThoseOfThisDatabase(DSLContext db, InstallationSettings installation) {
    return new Examined(
        "The keys are those that this database was made with.",
        () ->
            KeyGuard.strangers(db, installation).stream()
                .map(name ->
                    new Check.Finding(
                        installation.data().resolve("keys").resolve(name)
                            + " is missing, or is another key",
                        "Put back the directory keys of this installation"))
                .toList());
  }

  @Bean
  Check everyPageOnDiskHasAChecksum(DSLContext db) {
    return new Examined(
        "The database notices pages that the disk damaged.",
        () -> {
          String setting =
              db.fetchSingle("SELECT current_setting('data_checksums')").get(0, String.class);
          return "on".equals(setting)
              ? List.of()
              : List.of(
                  new Check.Finding(
                      "The database server keeps no checksums of its pages",
                      "Stop it and run pg_checksums --enable on its directory"));
        });
  }

  @Bean
  Check thereIsSpace(InstallationSettings installation) {
    return new Examined(
        "There is space left on the disk.",
        () -> {
          // not by its file store, which Java does not find in a changed root
          long free = existing(installation).toFile().getUsableSpace();
          return free >= ENOUGH_BYTES
              ? List.of()
              : List.of(
                  new Check.Finding(
                      "Only %d MB are free for %s".formatted(free >> 20, installation.data()),
                      "Make room, at least 1 GB"));
        });
  }

  private static java.nio.file.Path existing(InstallationSettings installation) {
    var path = installation.data();
    while (!Files.exists(path) && path.getParent() != null) {
      path = path.getParent();
    }
    return path;
  }
}
