package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.operations.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one external PostgreSQL with one data directory, and requests by turns. */
class TwoNodesTest {

  @TempDir Path directory;

  @Test
  void aWholePurchaseGoesThroughTwoNodesByTurns() throws Exception {
    Path server = directory.resolve("server");
    try (var postgres = EmbeddedPostgres.start(server)) {
      var access = postgres.access();
      var environment =
          Map.of(
              "POSTERITY_DATABASE_URL", access.jdbcUrl(),
              "POSTERITY_DATABASE_USER", access.application().name(),
              "POSTERITY_DATABASE_PASSWORD_FILE", password(server, access.application().name()),
              "POSTERITY_DATABASE_OWNER_USER", access.owner().name(),
              "POSTERITY_DATABASE_OWNER_PASSWORD_FILE", password(server, access.owner().name()));
      String shared = directory.resolve("shared").toString();
      try (var one = Node.start(environment, "demo", "--data", shared);
          var other = Node.start(environment, "demo", "--data", shared)) {
        assertThat(example(one.address(), other.address())).contains("Done, as 7 people");
      }
      assertThat(doctor(environment, shared)).contains("ok     ").doesNotContain("wrong");
    }
  }

  private static String password(Path server, String role) {
    return server.resolve("passwords").resolve(role).toString();
  }

  private static String example(String... nodes) throws Exception {
    return run(
        Map.of(),
        Stream.concat(
                Stream.of(Path.of("..", "examples", "OnePurchase.java").toString()),
                Arrays.stream(nodes))
            .toArray(String[]::new));
  }

  private static String doctor(Map<String, String> environment, String data) throws Exception {
    return run(environment, "city.posterity.cli.Posterity", "doctor", "--data", data);
  }

  private static String run(Map<String, String> environment, String... what) throws Exception {
    Path output = Files.createTempFile("two-nodes", ".txt");
    var command =
        new ArrayList<>(List.of(Node.java(), "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(what));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile()).environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
