package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/policies tells a policy officer to type gives what stands below it, word for word. */
class PolicyGuideTest {

  private static final String TYPED = "$ ./posterity ";
  private static final Path DOCS = root().resolve("docs/policies");
  private static final Pattern BLOCK = Pattern.compile("(?s)```console\\n(.*?)```");
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");

  @TempDir Path here;

  @Test
  void everyCommandOfTheHowToSaysWhatStandsBelowIt() throws IOException {
    Files.copy(DOCS.resolve("example.yaml"), here.resolve("our-city.yaml"));
    Files.copy(DOCS.resolve("example.json"), here.resolve("our-purchase.json"));
    String page = Files.readString(DOCS.resolve("README.md"));
    int commands = 0;
    for (var block : BLOCK.matcher(page).results().toList()) {
      for (String one : block.group(1).split("(?m)^(?=\\$ )")) {
        if (one.isBlank()) {
          continue;
        }
        assertThat(one).startsWith(TYPED);
        int end = one.indexOf('\n');
        String typed = one.substring(TYPED.length(), end);
        assertThat(said(typed)).as(typed).isEqualTo(one.substring(end + 1));
        commands++;
      }
    }
    assertThat(commands).isGreaterThanOrEqualTo(8);
  }

  private String said(String typed) {
    var out = new StringWriter();
    var command = Posterity.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(out));
    command.execute(Stream.of(typed.split(" ")).map(this::placed).toArray(String[]::new));
    return out.toString();
  }

  private String placed(String word) {
    return word.startsWith("docs/")
        ? root().resolve(word).toString()
        : word.startsWith("our-") ? here.resolve(word).toString() : word;
  }

  @Test
  void theSmallestPolicyIsAWholeOne() throws IOException {
    var shown = YAML.matcher(Files.readString(DOCS.resolve("README.md")));
    assertThat(shown.find()).isTrue();

    Policy policy = Packs.read(Files.writeString(here.resolve("our-city.yaml"), shown.group(1)));

    assertThat(Objects.requireNonNull(policy.parameters().get("team_min_standard")).shown())
        .isEqualTo("4 people");
    assertThat(policy.clauses()).hasSameSizeAs(Packs.shipped("guidelines").clauses());
  }

  @Test
  void aPolicyWithANumberOfItsOwnIsAWholeOne() throws IOException {
    var shown = YAML.matcher(Files.readString(DOCS.resolve("README.md"))).results().toList();

    Policy policy =
        Packs.read(Files.writeString(here.resolve("our-city.yaml"), shown.get(1).group(1)));

    assertThat(policy.parametersOf(Objects.requireNonNull(policy.clauses().get("OC-1"))))
        .containsExactly(policy.parameters().get("spare_share"));
  }

  /** A second mistake of one line would hide behind the first. */
  @Test
  void everyMistakeOfTheExampleIsNamed() {
    List<String> lines =
        new ArrayList<>(
            said("policy check --pack docs/policies/mistakes.yaml docs/policies/mistakes.json")
                .lines()
                .toList());

    assertThat(lines).hasSize(9).allMatch(l -> l.contains("; expected "));
  }

  @Test
  void whatIsLeftOutIsToldToProgramsToo() {
    assertThat(
            said(
                "policy check --pack docs/policies/example.yaml --gate G0 --format json"
                    + " docs/policies/mistakes.json"))
        .contains("\"path\":\"/procurement/categroy\"")
        .contains("(did you mean 'procurement.category'?)");
    assertThat(
            said(
                "policy check --pack docs/policies/signatures.yaml --format json"
                    + " docs/policies/unsigned.json"))
        .contains("\"unknown\":[]")
        .containsPattern("\"objectHash\":\"[0-9a-f]{64}\"");
  }

  @Test
  void aClauseThatIsNotThereIsToldWithTheOneThatIsMeant() {
    assertThat(
            said(
                "policy check --pack docs/policies/example.yaml --clause FH-2"
                    + " docs/policies/example.json"))
        .isEqualTo("posterity: no clause 'FH-2' in fairhaven (did you mean 'FH-1'?)\n");
    assertThat(said("policy explain --pack guidelines team_min_standrad"))
        .contains(
            "no clause, number or fact 'team_min_standrad'", "did you mean 'team_min_standard'");
    assertThat(said("policy explain --pack guidelines team.sise"))
        .contains("did you mean 'team.size'");
  }

  @Test
  void aClauseThatIsAskedElsewhereIsToldWithItsGate() {
    assertThat(
            said(
                "policy check --pack docs/policies/example.yaml --gate G3 --clause FH-1"
                    + " docs/policies/example.json"))
        .isEqualTo("posterity: FH-1 is not asked at G3, but at G0\n");
  }

  @Test
  void aClauseWithoutACheckIsNotAskedFor() {
    assertThat(
            said(
                "policy check --pack docs/policies/draft.yaml --clause WG-2"
                    + " docs/policies/draft.json"))
        .isEqualTo("posterity: WG-2 has no check: it is read by people only\n");
    assertThat(
            said(
                "policy check --pack docs/policies/draft.yaml --format json docs/policies/draft.json"))
        .contains("\"unchecked\":[\"WG-2\"]");
    assertThat(said("policy explain --pack docs/policies/draft.yaml WG-1"))
        .contains(
            "In plain language: First write down what is wrong", "Gate: G0, guards need.accept");
  }

  @Test
  void aPackThatIsNotThereIsToldWithThoseThatAre() {
    String told =
        "posterity: there is no pack and no file 'igp'; expected 'posterity-igp-draft' (did you"
            + " mean that?), one of guidelines, posterity-igp-draft, emergency, or a file of"
            + " yours\n";
    assertThat(said("policy check --pack igp docs/policies/example.json")).isEqualTo(told);
    assertThat(said("policy explain --pack igp team.size")).isEqualTo(told);
    assertThat(said("policy diff igp docs/policies/example.yaml")).isEqualTo(told);
  }

  @Test
  void whatWouldBeRightAndWhatWasFoundIsToldToProgramsToo() {
    assertThat(
            said(
                "policy check --pack docs/policies/example.yaml --gate G0 --clause FH-1"
                    + " --format json docs/policies/example.json"))
        .contains("\"howToFix\":\"Ask the workshop, and enter what it says.\"")
        .contains("\"found\":{\"fairhaven.repair_looked_at\":false}");
  }

  @Test
  void onlyWhatAppliesToAClauseIsExplained() {
    assertThat(said("policy explain --pack docs/policies/signatures.yaml REPAIR"))
        .contains("Who may waive it: 2 people, role approver\n")
        .doesNotContain("Who may explain it");
    assertThat(said("policy explain --pack docs/policies/signatures.yaml PLAIN"))
        .contains(
            "To sign: “I have read the need. It names no product and no maker.”\n",
            "Who signs it: need-officer\n",
            "Who may waive it: one person, in any role\n");
    assertThat(said("policy explain --pack posterity-igp-draft IGP-01"))
        .contains("To sign: “State the need, and consider not buying”\n", "Who signs it: ");
    assertThat(said("policy explain --pack docs/policies/signatures.yaml ASKED"))
        .contains("Who may explain it: need-officer, approver\n")
        .doesNotContain("Who may waive it");
    assertThat(said("policy explain --pack docs/policies/signatures.yaml need.people_asked"))
        .isEqualTo(
            """
            need.people_asked: How many of those who will use it were asked; a whole number, entered by need-officer
            Read by: ASKED The users were asked
            """);
  }

  @Test
  void ofManyFilesTheNamesThatAreUnknownAreToldOnceWithTheirCount() throws IOException {
    Path lines =
        Files.writeString(
            here.resolve("our-purchases.jsonl"),
            "{\"procurement\":{\"categroy\":\"goods\"}}\n".repeat(3));

    assertThat(said("policy check --all --pack docs/policies/example.yaml --gate G0 " + lines))
        .contains(
            "posterity: left out in 3: 'procurement.categroy' is unknown (did you mean"
                + " 'procurement.category'?)");
  }

  /** The repository: the first folder upwards that has the licence's notice. */
  private static Path root() {
    Path path = Path.of("").toAbsolutePath();
    while (!Files.exists(path.resolve("NOTICE"))) {
      path = Objects.requireNonNull(path.getParent(), "not inside the repository");
    }
    return path;
  }
}
