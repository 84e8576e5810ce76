package city.posterity.tools.jooq;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the typed tables of every PostgreSQL schema that the migrations create, each into the
 * package of the module that owns it: schema {@code casefile} becomes {@code
 * <base>.casefile.internal.db}. Schemas are found in the migrated database, so a new one needs no
 * setting anywhere. Nothing is done when neither migrations nor settings changed.
 *
 * <p>Arguments: directory of migrations, output directory, base package.
 */
public final class GenerateTypedSql {

  /** Changes whenever what is generated changes for another reason than the migrations. */
  private static final String RECIPE = "1";

  private GenerateTypedSql() {}

  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path out = Path.of(args[1]);
    String base = args[2];
    Path stamp = out.resolve(".stamp");
    String digest = digest(migrations, base);
    if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return;
    }
    Files.deleteIfExists(stamp);
    Files.createDirectories(out);
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("encoding", "UTF8")
            .start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      Flyway.configure()
          .dataSource(url, "postgres", "")
          .locations("filesystem:" + migrations)
          .defaultSchema("operations")
          .placeholders(Map.of("app_role", "postgres"))
          .validateMigrationNaming(true)
          .load()
          .migrate();
      for (String schema : schemas(url)) {
        generate(url, schema, base, out);
      }
    }
    Files.writeString(stamp, digest);
  }

  private static List<String> schemas(String url) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    SELECT nspname FROM pg_namespace
                    WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')
                    ORDER BY nspname\
                    """)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void generate(String url, String schema, String base, Path out) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword(""))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema(schema)
                            .withExcludes("flyway_schema_history")
                            .withOutputSchemaToDefault(false))
                    .withGenerate(
                        new Generate()
                            .withDeprecationOnUnknownTypes(false)
                            .withGlobalCatalogReferences(false)
                            .withDefaultCatalog(false)
                            .withRecords(true))
                    .withTarget(
                        new Target()
                            .withPackageName(base + "." + schema + ".internal.db")
                            .withDirectory(out.toString())
                            .withClean(true))));
  }

  private static String digest(Path migrations, String base)
      throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((RECIPE + base).getBytes(StandardCharsets.UTF_8));
    try (var files = Files.walk(migrations)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
