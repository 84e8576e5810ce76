package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterityTest {

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyCommandExplainsItself() {
    for (String command : Posterity.commandLine().getSubcommands().keySet()) {
      if (!command.equals("rehearse")) {
        assertThat(run(command, "--help")).as(command).isZero();
      }
    }
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("serve", "demo", "doctor", "backup", "restore")
        .doesNotContain("rehearse");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void badUsageIsOneLineAndExitCode2() {
    String[][] usages = {
      {},
      {"bogus"},
      {"serve", "--port", "many"},
      {"demo", "--nonsense"},
      {"doctor", "--format", "x"},
      {"backup"},
      {"restore", "--verify"}
    };
    for (String[] usage : usages) {
      err.getBuffer().setLength(0);
      assertThat(run(usage)).as(String.join(" ", usage)).isEqualTo(2);
      assertThat(err.toString()).startsWith("posterity: ").endsWith("--help.\n").hasLineCount(1);
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void doctorDoesNotInventAnInstallation() {
    assertThat(run("doctor", "--data", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(directory.resolve("none")).doesNotExist();
  }

  private int run(String... arguments) {
    return Posterity.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
