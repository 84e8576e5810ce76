package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with facts is named with its place; what was signed and does not count, too. */
class BadFactsTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private static final Policy POLICY =
      PolicyReader.read(
          PackSource.of(
              "p.yaml",
              """
              policy_id: town
              version: "1"
              facts:
                yes: bool
                count: int
                share: decimal
                word: string
                day: date
                moment: timestamp
                words: "list<string>"
                counts: "list<int>"
                shares: "list<decimal>"
                days: "list<date>"
                team.size: int
                bids[].price: decimal
              gates: [{id: G1, name: Plan}, {id: G2, name: Market}]
              clauses:
              - id: W-1
                title: Waivable
                text: So.
                gate: G1
                on_fail: block
                waiver: Two people sign.
                waived_by: head
                waiver_signatures: 2
                check: {mode: automated, facts: [yes], expr: "yes"}
              - id: E-1
                title: Explainable
                text: So.
                gate: G1
                on_fail: explain
                explained_by: [officer, head]
                waiver: none
                check: {mode: automated, facts: [yes], expr: "yes"}
              - id: S-1
                title: Signed
                text: So.
                gate: G1
                on_fail: block
                check: {mode: attestation, facts: []}
                attestation: {statement: So it is., role: lawyer}
              """),
          _ -> Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"yes\":\"true\"} | /yes: 'true'; expected true or false",
        "{\"yes\":1} | /yes: '1'",
        "{\"count\":2.5} | /count: '2.5'; expected a whole number",
        "{\"count\":\"2\"} | /count: '2'",
        "{\"count\":99999999999999999999} | /count: '99999999999999999999'",
        "{\"share\":\"0.5\"} | /share: '0.5'; expected a number",
        "{\"share\":true} | /share: 'true'",
        "{\"share\":1e999} | /share: ",
        "{\"word\":7} | /word: '7'; expected text",
        "{\"word\":[\"a\"]} | /word: a list",
        "{\"day\":\"2027-02-30\"} | /day: '2027-02-30'; expected a date such as 2027-03-01",
        "{\"day\":\"1 March\"} | /day: '1 March'",
        "{\"day\":20270301} | /day: '20270301'",
        "{\"moment\":\"2027-03-01T10:00:00\"} | /moment: '2027-03-01T10:00:00'; expected a time",
        "{\"words\":\"one\"} | /words: 'one'; expected a list, each element text",
        "{\"words\":[\"one\",2]} | /words: a list",
        "{\"words\":[null]} | /words: a list",
        "{\"counts\":[1,1.5]} | /counts: a list; expected a list, each element a whole number",
        "{\"shares\":[\"x\"]} | /shares: a list; expected a list, each element a number",
        "{\"days\":[\"2027-13-01\"]} | /days: a list; expected a list, each element a date",
        "{\"team\":3} | /team: '3'; expected an object",
        "{\"team\":[{\"size\":3}]} | /team: a list; expected an object",
        "{\"team\":{\"size\":{}}} | /team/size: an object; expected a whole number",
        "{\"bids\":{\"price\":1}} | /bids: an object; expected a list of objects",
        "{\"bids\":[{\"price\":1},4]} | /bids/1: '4'; expected an object",
        "{\"bids\":[{\"price\":1},{\"price\":\"x\"}]} | /bids/1/price: 'x'; expected a number",
        "{\"waivers\":{}} | /waivers: an object; expected a list of objects",
        "{\"waivers\":[{\"reason\":\"r\"}]} | /waivers/0: no 'clause_id'",
        "{\"waivers\":[{\"clause_id\":\"W-1\",\"expires\":\"soon\"}]} | /waivers/0/expires: 'soon'; expected a date",
        "{\"attestations\":[{\"clause_id\":\"S-1\",\"answer\":\"perhaps\"}]} | /attestations/0/answer: 'perhaps'",
        "[] | no object; expected a JSON object",
      })
  void aFactOfTheWrongKindIsNamedWithItsPlaceAndWhatWouldBeRight(String json, String why) {
    assertThatThrownBy(() -> Facts.read(POLICY, json))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining(why);
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    var refused =
        catchThrowableOfType(
            FactsException.class,
            () -> Facts.read(POLICY, "{\"yes\":1,\"count\":\"2\",\"bids\":[{\"price\":\"x\"}]}"));

    assertThat(refused.problems())
        .extracting(FactProblem::pointer)
        .containsExactly("/yes", "/count", "/bids/0/price");
  }

  @Test
  void aPathThatIsThereTwiceIsNamedWithItsLine() {
    assertThatThrownBy(() -> Facts.read(POLICY, "{\"count\": 1,\n \"count\": 2}"))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("\"count\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"coutn\":2} | /coutn | count",
        "{\"team\":{\"sise\":2}} | /team/sise | team.size",
        "{\"size\":2} | /size | team.size",
        "{\"team.size\":2} | /team.size | team.size",
        "{\"bids\":[{\"price\":1},{\"prise\":1},{\"prise\":2}]} | /bids/1/prise | bids[].price",
        "{\"waivers\":[{\"clause_id\":\"W-1\",\"expire\":\"2027-03-01\"}]} | /waivers/0/expire | waivers[].expires",
        "{\"cathedral\":true} | /cathedral | –",
      })
  void aNameThatThePackDoesNotKnowIsToldWithWhatIsMeant(String json, String pointer, String meant) {
    assertThat(Facts.read(POLICY, json).unknown())
        .singleElement()
        .returns(pointer, UnknownFact::pointer)
        .satisfies(
            u -> assertThat(POLICY.meant(u.path()).orElse("–")).as(u.path()).isEqualTo(meant));
  }

  @Test
  void whatThePackKnowsAndWhatStandsBesideIsNotUnknown() {
    assertThat(
            Facts.read(
                    POLICY,
                    "{\"count\":null,\"bids\":[{\"price\":1}],\"params\":{\"x\":1},\"objects\":{}}")
                .unknown())
        .isEmpty();
  }

  private static Findings signed(String what) {
    return PolicyCheck.run(
        POLICY, Facts.read(POLICY, "{\"yes\":false," + what + "}"), Scope.ALL, TODAY);
  }

  private static void refused(String what, String why) {
    Findings findings = signed(what);
    assertThat(findings.refused())
        .extracting(r -> r.pointer() + " " + r.why())
        .containsExactly(why);
    assertThat(findings.results()).allMatch(Finding::stops);
  }

  @Test
  void anAttestationByAnotherRoleDoesNotCount() {
    refused(
        "\"attestations\":[{\"clause_id\":\"S-1\",\"answer\":\"yes\",\"by\":\"Ann\",\"role\":\"officer\"}]",
        "/attestations/0 S-1: the role “officer” may not do this; it takes one of: lawyer.");
    refused(
        "\"attestations\":[{\"clause_id\":\"S-1\",\"answer\":\"yes\",\"by\":\"Ann\"}]",
        "/attestations/0 S-1: the role “–” may not do this; it takes one of: lawyer.");
    refused(
        "\"attestations\":[{\"clause_id\":\"S-1\",\"answer\":\"yes\",\"role\":\"lawyer\"}]",
        "/attestations/0 S-1: the name of the person who signs is missing.");
    assertThat(
            signed(
                    "\"attestations\":[{\"clause_id\":\"S-1\",\"answer\":\"yes\",\"by\":\"Ann\",\"role\":\"lawyer\"}]")
                .refused())
        .isEmpty();
  }

  @Test
  void aWaiverIsGoodOnItsLastDayAndNotAfter() {
    String waiver =
        "\"waivers\":[{\"clause_id\":\"W-1\",\"reason\":\"r\",\"role\":\"head\",\"approved_by\":[\"Ann\",\"Ben\"],\"expires\":\"%s\"}]";

    refused(waiver.formatted("2027-02-28"), "/waivers/0 W-1: the waiver expired on 2027-02-28.");
    Findings good = signed(waiver.formatted("2027-03-01"));
    assertThat(good.refused()).isEmpty();
    assertThat(good.results().getFirst().stops()).isFalse();
    assertThat(good.results().getFirst().outcome()).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Ann\"",
        "[\"Ann\"]",
        "[\"Ann\",\"Ann\"]",
        "[\"Ann Lee\",\" ann  lee \"]",
        "[\"Zo\u00eb\",\"Zoe\u0308\"]",
        "[\"Ann\",\"\"]"
      })
  void onePersonDoesNotSignAWaiverForTwo(String people) {
    refused(
        "\"waivers\":[{\"clause_id\":\"W-1\",\"reason\":\"r\",\"role\":\"head\",\"approved_by\":"
            + people
            + "}]",
        "/waivers/0 W-1: a waiver needs the names of 2 people, not 1.");
  }

  @Test
  void twoWaiversBySinglePeopleAreNoWaiverByTwo() {
    Findings findings =
        signed(
            """
            "waivers":[{"clause_id":"W-1","reason":"r","role":"head","approved_by":"Ann"},
                       {"clause_id":"W-1","reason":"r","role":"head","approved_by":"Ann"}]
            """);

    assertThat(findings.refused()).hasSize(2);
    assertThat(findings.passable()).isFalse();
  }

  @Test
  void aWaiverTakesAReasonARoleAClauseAndAGateOfIt() {
    String two = "\"approved_by\":[\"Ann\",\"Ben\"]";
    refused(
        "\"waivers\":[{\"clause_id\":\"W-1\",\"role\":\"head\"," + two + "}]",
        "/waivers/0 W-1: a reason is missing.");
    refused(
        "\"waivers\":[{\"clause_id\":\"W-1\",\"reason\":\"r\",\"role\":\"officer\"," + two + "}]",
        "/waivers/0 W-1: the role “officer” may not do this; it takes one of: head.");
    refused(
        "\"waivers\":[{\"clause_id\":\"W-9\",\"reason\":\"r\",\"role\":\"head\"," + two + "}]",
        "/waivers/0 There is no clause W-9.");
    refused(
        "\"waivers\":[{\"clause_id\":\"W-1\",\"gate\":\"G2\",\"reason\":\"r\",\"role\":\"head\","
            + two
            + "}]",
        "/waivers/0 W-1 is not checked at gate G2.");
    refused(
        "\"waivers\":[{\"clause_id\":\"E-1\",\"reason\":\"r\",\"role\":\"head\"," + two + "}]",
        "/waivers/0 E-1 cannot be waived.");
    refused(
        "\"waivers\":[{\"clause_id\":\"W-1\",\"reason\":\"r\",\"role\":\"head\",\"date\":\"2027-03-02\","
            + two
            + "}]",
        "/waivers/0 W-1: the date 2027-03-02 is in the future.");
  }

  @Test
  void anExplanationByAnotherRoleDoesNotCount() {
    refused(
        "\"explanations\":[{\"clause_id\":\"E-1\",\"reason\":\"r\",\"by\":\"Ann\",\"role\":\"clerk\"}]",
        "/explanations/0 E-1: the role “clerk” may not do this; it takes one of: officer, head.");
    refused(
        "\"explanations\":[{\"clause_id\":\"E-1\",\"by\":\"Ann\",\"role\":\"officer\"}]",
        "/explanations/0 E-1: a reason is missing.");
    Findings good =
        signed(
            "\"explanations\":[{\"clause_id\":\"E-1\",\"reason\":\"r\",\"by\":\"Ann\",\"role\":\"officer\"}]");
    assertThat(good.refused()).isEmpty();
    assertThat(good.results().get(1).stops()).isFalse();
  }
}
