package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.Cityhall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Policies over many purchases at once. */
class PolicyCheckAllTest {

  private static final String PACK =
      """
      policy_id: town
      version: "1"
      facts: {seen: bool}
      gates: [{id: G1, name: Plan}]
      clauses:
      - {id: A-1, title: Seen, text: It was seen., gate: G1, on_fail: block, check: {mode: automated, facts: [seen], expr: seen}}
      """;

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path pack = Path.of("");

  @BeforeEach
  void writePack() throws IOException {
    pack = Files.writeString(directory.resolve("town.yaml"), PACK);
  }

  @Test
  void aFileIsCountedByOutcomeAndClauseAndItsBadLinesAreNamed() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      lines.append("{\"seen\":").append(i % 4 != 0).append("}\n");
    }
    lines.append("\n{\"seen\":\"yes\"}\n{seen}\n{}\n");
    Path file = Files.writeString(directory.resolve("all.jsonl"), lines);

    assertThat(check("--all", "--threads", "3", "--format", "json", file.toString())).isEqualTo(1);

    var json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.at("/checked").asInt()).isEqualTo(1_001);
    assertThat(json.at("/passable").asInt()).isEqualTo(750);
    assertThat(json.at("/unreadable").asInt()).isEqualTo(2);
    assertThat(json.at("/threads").asInt()).isEqualTo(3);
    assertThat(json.at("/policies/0/clauses/0/outcomes/PASS").asInt()).isEqualTo(750);
    assertThat(json.at("/policies/0/clauses/0/outcomes/FAIL").asInt()).isEqualTo(250);
    assertThat(json.at("/outcomes/EVIDENCE_MISSING").asInt()).isEqualTo(1);
    assertThat(err.toString().lines().sorted())
        .hasSize(2)
        .satisfiesExactly(
            a ->
                assertThat(a)
                    .startsWith("posterity: " + file + ":1002: ")
                    .contains("/seen")
                    .contains("expected true or false"),
            b -> assertThat(b).startsWith("posterity: " + file + ":1003: ").contains("not JSON"));
  }

  @Test
  void aFolderIsCheckedWithAllThatIsInIt() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("facts/2027"));
    Files.writeString(folder.resolve("a.json"), "{\"seen\":\n true}");
    Files.writeString(folder.resolve("b.json"), "{\"seen\": true}");
    Files.writeString(folder.resolve("c.ndjson"), "{\"seen\": true}\n{\"seen\": true}\n");
    Files.writeString(folder.resolve("read.me"), "no facts");

    assertThat(check("--all", java.util.Objects.requireNonNull(folder.getParent()).toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("4 checked in ", " a second, ", "4 passable, 0 not, 0 could not be read")
        .containsPattern("A-1 +4 +0 +0 +0 +0 +0");

    Files.writeString(folder.resolve("a.json"), "{\"seen\":\n nothing}");
    assertThat(check("--all", folder.getParent().toString())).isEqualTo(1);
    assertThat(err.toString()).contains("a.json: ").contains("(line 2)");
  }

  @Test
  void whatCannotBeCheckedAtAllIsExitCode2() throws IOException {
    assertThat(check("--all", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("cannot read").contains("none").hasLineCount(1);
    assertThat(check("--all", Files.createDirectory(directory.resolve("empty")).toString()))
        .isEqualTo(2);
    assertThat(check("--all", Files.writeString(directory.resolve("x.jsonl"), "no\n").toString()))
        .isEqualTo(2);
    assertThat(check("--all", "--threads", "0", "-")).isEqualTo(2);
    assertThat(check("--all", "--gate", "G9", pack.toString())).isEqualTo(2);
    assertThat(check()).isEqualTo(2);
    assertThat(err.toString()).doesNotContain("Exception");
  }

  @Test
  void allPurchasesOfAnInstallationAreCheckedUnderTheirOwnPoliciesOrAnother() {
    Path data = directory.resolve("data");
    Cityhall.start(
            Map.of(
                "posterity.mode", "demo",
                "posterity.data", data.toString(),
                "posterity.port", "0",
                "posterity.management-port", "0"),
            Map.of())
        .close();

    assertThat(run("policy", "check", "--all", "--format", "json", "--data", data.toString()))
        .as(err.toString())
        .isEqualTo(1);
    var json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.at("/checked").asInt()).isPositive();
    assertThat(json.at("/unreadable").asInt()).as(out.toString()).isZero();
    assertThat(json.at("/policies").toString()).contains("\"pack\":\"guidelines\"");

    assertThat(check("--all", "--format", "json", "--data", data.toString())).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(out.toString()).at("/policies").toString())
        .contains("\"pack\":\"town\"")
        .doesNotContain("guidelines");
  }

  private int check(String... arguments) {
    var all =
        new java.util.ArrayList<>(java.util.List.of("policy", "check", "--pack", pack.toString()));
    all.addAll(java.util.List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Posterity.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
