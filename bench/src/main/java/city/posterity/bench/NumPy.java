package city.posterity.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench/appraisal.py}, running beside this program. */
final class NumPy implements AutoCloseable {

  private final Process process;
  private final BufferedWriter to;
  private final BufferedReader from;

  private NumPy(Process process) {
    this.process = process;
    to = process.outputWriter(StandardCharsets.UTF_8);
    from = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Whether there are Python and NumPy on this machine. */
  static boolean isThere() throws IOException, InterruptedException {
    try {
      var asked =
          new ProcessBuilder("python3", "-c", "import numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return asked.waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** How NumPy goes about it. */
  enum Way {
    /** Each line laid on generations once, as ours. */
    BY_LINE,
    /** The lines of each draw added up by year, and these totals laid on generations. */
    BY_YEAR
  }

  /**
   * @param factors draws to take instead of its own; absent for its own
   */
  static NumPy start(Path model, Way way, @Nullable Path factors) throws IOException {
    var command = new ArrayList<>(List.of("python3", script().toString()));
    if (way == Way.BY_YEAR) {
      command.add("--by-year");
    }
    command.add(model.toString());
    Optional.ofNullable(factors).ifPresent(f -> command.add(f.toString()));
    return new NumPy(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private static Path script() {
    Path there = Path.of(System.getProperty("posterity.bench", "bench"), "appraisal.py");
    if (!Files.exists(there)) {
      throw new IllegalStateException("there is no " + there.toAbsolutePath());
    }
    return there;
  }

  JsonNode run(int draws) throws IOException {
    to.write(draws + "\n");
    to.flush();
    String answer = from.readLine();
    if (answer == null) {
      throw new IllegalStateException("NumPy has ended");
    }
    return JsonMapper.shared().readTree(answer);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    to.close();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
