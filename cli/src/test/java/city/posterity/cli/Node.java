package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program in a process of its own, as it is run, on any free port; closing stops it. */
final class Node implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("posterity: ready at (\\S+)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path said;

  private Node(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts it and waits until it answers. */
  static Node start(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "city.posterity.cli.Posterity"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--port", "0"));
    Path said = Files.createTempFile("node", ".txt");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(said.toFile()).environment().putAll(environment);
    var node = new Node(builder.start(), said);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!READY.matcher(node.said()).find()) {
      if (!node.process.isAlive() || System.nanoTime() > end) {
        node.close();
        throw new AssertionError("it did not start: " + node.said());
      }
      Thread.sleep(100);
    }
    return node;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  String said() throws IOException {
    return Files.readString(said);
  }

  String address() throws IOException {
    var ready = READY.matcher(said());
    assertThat(ready.find()).isTrue();
    return ready.group(1).replace("localhost", "127.0.0.1");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
  }
}
