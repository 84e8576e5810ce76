package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people write who mean a number, a pack or that nobody may waive is told with the right one.
 */
class MeantNumbersTest {

  private static final String BELOW =
      """
      policy_id: below
      version: "1"
      params:
        limit: {value: 300000, tighter: lower, unit: USD}
        part: {value: 0.3, tighter: lower, unit: share}
      """;

  private static final String CLAUSE =
      """
      policy_id: town
      version: "1"
      facts: {team.size: {type: int}}
      gates: [{id: G1, name: Plan, commands: [plan.approve]}]
      clauses:
      - id: A-1
        title: Enough people
        text: There are enough people.
        gate: G1
        check: {mode: automated, facts: [team.size], expr: "team.size >= 2"}
        on_fail: block
      """;

  private static Optional<Policy> below(String id) {
    return id.equals("below")
        ? Optional.of(PolicyReader.read(PackSource.of("below.yaml", BELOW), _ -> Optional.empty()))
        : Optional.empty();
  }

  private static List<String> problems(String yaml) {
    var refused =
        catchThrowableOfType(
            PackException.class,
            () -> PolicyReader.read(PackSource.of("p.yaml", yaml), MeantNumbersTest::below));
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(PackProblem::toString).toList();
  }

  private static String town(String params) {
    return "policy_id: town\nversion: '1'\ntightens: [below]\nparams: " + params + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"200000\" | is '200000'; expected a number: the value is a text; leave out the quotes",
        "\"200,000\" | is '200,000'; expected a number: write 200000 without a comma",
        "200,000 | ends at its comma; expected a number: write 200000 without a comma",
        "1,200,000 | ends at its comma; expected a number: write 1200000 without a comma",
        "200 000 | is '200 000'; expected a number: write 200000, with nothing between the digits",
        "15 % | is '15 %'; expected a number: write 0.15",
        "2.5% | is '2.5%'; expected a number: write 0.025",
        "\"0,15\" | is '0,15'; expected a number: write 0.15, with a point",
        "much | is 'much'; expected a whole number, as in 300000 USD"
      })
  void aTextWhereANumberStandsIsToldWithTheNumber(String written, String told) {
    assertThat(problems(town("{limit: {value: " + written + ", origin: city}}")))
        .singleElement()
        .asString()
        .startsWith("p.yaml:4: ")
        .endsWith(told);
  }

  @Test
  void aNewNumberThatIsATextIsToldToo() {
    assertThat(
            problems(CLAUSE + "params: {least: {value: \"2\", origin: city, tighter: higher}}\n"))
        .singleElement()
        .asString()
        .endsWith("leave out the quotes");
    assertThat(problems(CLAUSE + "params: {least: {value: 15 %, origin: city, unit: share}}\n"))
        .singleElement()
        .asString()
        .endsWith("write 0.15");
    assertThat(problems(CLAUSE + "params: {least: {value: 15 %, type: decimal}}\n"))
        .singleElement()
        .asString()
        .endsWith("write 0.15");
  }

  @Test
  void aTextThatIsMeantAsOneStays() {
    var policy =
        PolicyReader.read(
            PackSource.of("p.yaml", CLAUSE + "params: {year: {value: \"2027\", origin: city}}\n"),
            _ -> Optional.empty());

    assertThat(Objects.requireNonNull(policy.parameters().get("year")).value()).isEqualTo("2027");
  }

  @Test
  void aShareIsFromNoneToAll() {
    assertThat(problems(town("{part: {value: 15, origin: city}}")))
        .containsExactly(
            "p.yaml:4: the parameter 'part' is 15, and a share is from 0 to 1; expected 0.15 for"
                + " 15 %");
    assertThat(problems(town("{part: {value: -0.1, origin: city}}")))
        .containsExactly(
            "p.yaml:4: the parameter 'part' is -0.1, and a share is from 0 to 1; expected a number"
                + " from 0 to 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "Never.", "no", "None", "no one", "{en: Nobody}", "false"})
  void aWaiverThatSaysNoInWordsIsRefused(String waiver) {
    assertThat(problems(CLAUSE + "  waiver: " + waiver + "\n"))
        .singleElement()
        .asString()
        .startsWith("p.yaml:12: the waiver of A-1 is '")
        .endsWith("; expected 'none' if nobody may waive it: write none");
  }

  @Test
  void whatNobodyMayWaiveNamesNobodyWhoMay() {
    assertThat(problems(CLAUSE + "  waiver: none\n  waived_by: approver\n  waiver_signatures: 2\n"))
        .containsExactly(
            "p.yaml:13: A-1 has 'waiver: none' and 'waived_by'; expected one of the two",
            "p.yaml:14: A-1 has 'waiver: none' and 'waiver_signatures'; expected one of the two");
  }

  @Test
  void aPackThatIsNotThereIsToldWithThoseThatAre() {
    assertThat(problems("policy_id: town\nversion: '1'\ntightens: [posterity-ipg-draft]\n"))
        .containsExactly(
            "p.yaml:3: the pack tightens 'posterity-ipg-draft', which is unknown; expected"
                + " 'posterity-igp-draft' (did you mean that?), one of guidelines,"
                + " posterity-igp-draft, emergency, or a file of yours");
    assertThat(Packs.meant("igp")).startsWith("'posterity-igp-draft' (did you mean that?)");
    assertThat(Packs.meant("x")).startsWith("one of guidelines, ");
  }

  @Test
  void aFactOfOnesOwnThatNobodyEntersIsNotOfTheRecords() {
    var shipped = Packs.shipped("guidelines");
    var own =
        PolicyReader.read(
            PackSource.of(
                "p.yaml",
                "policy_id: town\nversion: '1'\ntightens: [guidelines]\nfacts: {town.asked: bool}\n"),
            _ -> Optional.of(shipped));

    assertThat(own.isRecorded(Objects.requireNonNull(own.facts().get("team.size")))).isTrue();
    assertThat(own.isRecorded(Objects.requireNonNull(own.facts().get("town.asked")))).isFalse();
    assertThat(own.isRecorded(Objects.requireNonNull(own.facts().get("procurement.ict"))))
        .isFalse();
  }
}
