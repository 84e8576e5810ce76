package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import city.posterity.cityhall.casefile.GateKeeper.Question;
import city.posterity.cityhall.emergency.Declared;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.web.Texts;
import city.posterity.policy.Outcome;
import city.posterity.policy.Policy;
import city.posterity.procurement.Problem;
import city.posterity.procurement.assurance.PolicyRule;
import city.posterity.procurement.assurance.statement.MakeStatement;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.assurance.statement.StatementStatus;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts that are lists of records are read, refused, filled in, and never overrule the records. */
class ListFactsTest {

  private static final String TALKS = "engagement.talks";
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

  private static final Policy POLICY =
      PolicyBundle.own(
              """
              schema_version: 1
              policy_id: lindmoor
              version: "1"
              title: Buying in our city
              languages: [en]
              facts:
                engagement.talks[].id: {type: string, text: Talk with suppliers}
                engagement.talks[].on: {type: date, text: Day of it}
                engagement.talks[].open: {type: bool, text: Whether everybody could come}
                engagement.talks[].staff: {type: int, text: How many of the city were there}
                engagement.talks[].topics: {type: list<string>, text: What it was about}
                engagement.talks[].guests[].name: {type: string, text: Who came}
                engagement.talks[].guests[].fee: {type: decimal, text: What they were paid}
                team.members[].unit: {type: string, text: Unit}
                delivery.milestones[].code: {type: string, text: Milestone}
                delivery.milestones[].accepted: {type: bool, text: Whether it is accepted}
                delivery.milestones[].owner: {type: string, text: Who answers for it}
              gates:
              - {id: G0, name: Need, asks: Should we buy at all?, commands: [need.accept]}
              clauses:
              - id: TALK-1
                title: Two of us are there
                text: Nobody talks with suppliers alone.
                obligation: must
                gate: G0
                check: {mode: automated, expr: "engagement.talks.all(t, t.staff >= 2)"}
                on_fail: block
                waiver: Two people, in public.
                how_to_fix: Take somebody with you.
              """)
          .read();

  private static final ListFact FACT = ListFact.of(List.of(POLICY), TALKS).orElseThrow();

  private static final String TWO =
      """
      [{"id": "fair", "on": "2027-02-01", "open": true, "staff": 3, "topics": ["price", "roof"],
        "guests": [{"name": "Acme", "fee": 12.5}]},
       {"id": "visit", "staff": 2}]\
      """;

  private static Procurement with(String path, String value) {
    StreamId id = Statement.idOf(ID, path);
    var said = new Statement(id, StatementStatus.STANDING, path, value, "minutes", NOW);
    return new Procurement(ID, Map.of(id, new Held(said, 1, Map.of())));
  }

  private static Outcome outcome(Procurement procurement) {
    var told = Telling.of(POLICY, procurement, new Circumstances(Declared.NONE, NOW, ZONE));
    var adopted = new Adopted(POLICY, Adopted.Mode.ENFORCE);
    return Judgement.of(adopted, told, LocalDate.of(2027, 3, 1))
        .findings()
        .results()
        .getFirst()
        .outcome();
  }

  private static List<Finding> against(String path, String value) {
    var actor = new Actor(new PersonId(ID), null, null, Set.of(Role.PROCUREMENT_OFFICER));
    var question =
        new Question(
            ID,
            Procurement.empty(ID),
            Statement.idOf(ID, path),
            "make",
            new MakeStatement(path, value, "minutes"),
            actor,
            NOW,
            NOW);
    return Sayings.check(
        question, List.of(new Adopted(POLICY, Adopted.Mode.ENFORCE)), _ -> Map.of(), _ -> false);
  }

  @Test
  void aListIsKnownByThePathThatItsComponentsShare() {
    assertThat(FACT.parts())
        .extracting(ListPart::name)
        .containsExactly("id", "on", "open", "staff", "topics", "guests");
    assertThat(FACT.title(Locale.ENGLISH)).isEqualTo("Talk with suppliers");
    assertThat(ListFact.of(List.of(POLICY), "engagement")).isEmpty();
    assertThat(ListFact.outermost("engagement.talks[].guests[].fee")).isEqualTo(TALKS);
  }

  @Test
  void aListIsReadWithTheTypesThatThePolicyDeclares() {
    var reading = ListTold.read(FACT, TWO);
    assertThat(reading.wrong()).isEmpty();
    assertThat(reading.records()).hasSize(2);
    assertThat(reading.records().getFirst()).containsEntry("topics", List.of("price", "roof"));
    assertThat(ListTold.read(FACT, ListTold.write(reading.records())).records())
        .isEqualTo(reading.records());
  }

  @Test
  void whatDoesNotFitIsToldWithTheRecordAndTheComponent() {
    var findings =
        against(
            TALKS,
            """
            [{"id": "a", "staff": "two"}, {"id": "b", "on": "soon", "colour": "red"}, 7,
             {"id": "c", "guests": [{"name": "Acme"}, {"fee": "free"}]}]\
            """);
    assertThat(findings)
        .extracting(Finding::ruleId, f -> f.facts().get("record"), f -> f.facts().get("component"))
        .containsExactly(
            tuple(PolicyRule.RECORD_MALFORMED.id(), "1", "staff"),
            tuple(PolicyRule.RECORD_MALFORMED.id(), "2", "on"),
            tuple(PolicyRule.COMPONENT_UNKNOWN.id(), "2", "colour"),
            tuple(PolicyRule.RECORD_MALFORMED.id(), "3", TALKS),
            tuple(PolicyRule.RECORD_MALFORMED.id(), "4", "guests[2].fee"));
    assertThat(findings).allMatch(f -> f.pointer().equals("/value"));
  }

  @Test
  void whatIsNoListIsRefused() {
    for (String value :
        List.of("fair", "{\"id\": \"a\"}", "[{\"id\": \"a\", \"id\": \"b\"}]", "[")) {
      assertThat(against(TALKS, value))
          .extracting(Finding::ruleId)
          .containsExactly(PolicyRule.LIST_MALFORMED.id());
    }
    assertThat(against(TALKS, "[" + "{},".repeat(ListTold.MOST) + "{}]"))
        .extracting(Finding::ruleId)
        .containsExactly(PolicyRule.LIST_TOO_LONG.id());
    assertThat(against("engagement.parties", "[]"))
        .extracting(Finding::ruleId)
        .containsExactly(PolicyRule.FACT_UNKNOWN.id());
  }

  @Test
  void aClauseFindsWhatWasEntered() {
    assertThat(outcome(Procurement.empty(ID))).isEqualTo(Outcome.EVIDENCE_MISSING);
    assertThat(outcome(with(TALKS, TWO))).isEqualTo(Outcome.PASS);
    assertThat(outcome(with(TALKS, "[{\"id\": \"a\", \"staff\": 1}]"))).isEqualTo(Outcome.FAIL);
  }

  @Test
  void thatThereAreNoneIsAnAnswerAndAnUnfilledComponentIsNone() {
    assertThat(outcome(with(TALKS, "[]"))).isEqualTo(Outcome.PASS);
    assertThat(outcome(with(TALKS, "[{\"id\": \"a\"}]"))).isEqualTo(Outcome.EVIDENCE_MISSING);
  }

  @Test
  void aWithdrawnListAndOneOfAnotherTypeSayNothing() {
    StreamId id = Statement.idOf(ID, TALKS);
    var said = new Statement(id, StatementStatus.WITHDRAWN, TALKS, TWO, "minutes", NOW);
    assertThat(outcome(new Procurement(ID, Map.of(id, new Held(said, 2, Map.of())))))
        .isEqualTo(Outcome.EVIDENCE_MISSING);
    assertThat(outcome(with(TALKS, "[{\"id\": \"a\", \"staff\": true}]")))
        .isEqualTo(Outcome.EVIDENCE_MISSING);
  }

  @Test
  void whatTheRecordsSayIsSupplementedAndNeverOverruled() {
    ListFact fact = ListFact.of(List.of(POLICY), "delivery.milestones").orElseThrow();
    List<Map<String, Object>> recorded =
        List.of(Map.of("code", "m1", "accepted", false), Map.of("code", "m2", "accepted", true));
    List<Map<String, Object>> entered =
        List.of(
            Map.of("code", "m2", "accepted", false, "owner", "Olga"),
            Map.of("code", "m3", "accepted", true, "owner", "Nobody"));
    assertThat(ListTold.supplemented(fact, recorded, entered))
        .containsExactly(
            Map.of("code", "m1", "accepted", false),
            Map.of("code", "m2", "accepted", true, "owner", "Olga"));
  }

  @Test
  void recordsThatSayThatThereIsNoneAreNotOverruled() {
    ListFact fact = ListFact.of(List.of(POLICY), "delivery.milestones").orElseThrow();
    assertThat(ListTold.supplemented(fact, List.of(), List.of(Map.of("code", "m1")))).isEmpty();
  }

  private static ListForm form(List<Map<String, Object>> recorded, String key, ListFact fact) {
    return new ListForm(
        fact,
        recorded,
        key,
        new FormContext(new Texts(), Locale.ENGLISH, ZONE, "EUR", new PersonId(ID), Options.NONE));
  }

  private static FormData typed(String... namesAndTexts) {
    var values = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      values.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
    }
    return new FormData(values);
  }

  @Test
  void aFormGivesBackWhatWasEntered() {
    var form = form(List.of(), "", FACT);
    var records = ListTold.read(FACT, TWO).records();
    var read = form.read(form.filled(records, "minutes"));
    assertThat(read.problems()).isEmpty();
    var again = ListTold.read(FACT, ListTold.write(read.records()));
    assertThat(again.wrong()).isEmpty();
    assertThat(again.records().getFirst()).isEqualTo(records.getFirst());
    // texts and lists left empty say that there is none; all else left empty is not known
    assertThat(again.records().get(1))
        .isEqualTo(Map.of("id", "visit", "staff", 2, "topics", List.of(), "guests", List.of()));
  }

  @Test
  void aFormTellsWhatIsWrongBesideTheFieldAndDropsEmptyRecords() {
    var form = form(List.of(), "", FACT);
    var read =
        form.read(
            typed(
                "/any", "some",
                "/records#", "3",
                "/records/0/id", "",
                "/records/1/id", "",
                "/records/1/staff", "many",
                "/records/2/id", "fair",
                "/records/2/on", "2027-02-30",
                "/source", ""));
    assertThat(read.problems())
        .extracting(Problem::pointer)
        .containsExactly("/records/0/id", "/records/0/staff", "/records/1/on", "/source");
    var view = form.view(read.data(), read.problems());
    assertThat(view.summary())
        .extracting(w -> w.id())
        .containsExactly("f-records-0-id", "f-records-0-staff", "f-records-1-on", "f-source");
  }

  @Test
  void noneIsSaidAndNotMerelyLeftOut() {
    var form = form(List.of(), "", FACT);
    assertThat(form.read(typed("/any", "some", "/records#", "1", "/source", "x")).problems())
        .extracting(Problem::pointer)
        .containsExactly("/any");
    var none = form.read(typed("/any", "none", "/records#", "1", "/source", "x"));
    assertThat(none.problems()).isEmpty();
    assertThat(none.records()).isEmpty();
    assertThat(
            form.read(
                    typed(
                        "/any", "none", "/records#", "1", "/records/0/id", "fair", "/source", "x"))
                .problems())
        .extracting(Problem::pointer)
        .containsExactly("/any");
  }

  @Test
  void whatIsEnteredForKnownRecordsStaysWithItsRecordWhenAnotherComesBefore() {
    ListFact fact = ListFact.of(List.of(POLICY), "delivery.milestones").orElseThrow();
    var known = new ArrayList<Map<String, Object>>();
    known.add(Map.of("code", "m0", "accepted", false));
    known.add(Map.of("code", "m1", "accepted", false));
    var form = form(known, "code", fact);
    var sent =
        typed(
            "/records/0/code",
            "m1",
            "/records/0/owner",
            "Olga",
            "/records/0/accepted",
            "true",
            "/source",
            "plan");
    var read = form.read(sent);
    assertThat(read.records()).containsExactly(Map.of("owner", "Olga", "code", "m1"));
    assertThat(form.filled(read.records(), "plan").text("/records/1/owner")).isEqualTo("Olga");
  }

  @Test
  void aTableShowsWhatWasSaid() {
    var table = ListTable.of(FACT, ListTold.read(FACT, TWO).records(), new Texts(), Locale.ENGLISH);
    assertThat(table.columns())
        .containsExactly(
            "Talk with suppliers",
            "Day of it",
            "Whether everybody could come",
            "How many of the city were there",
            "What it was about",
            "guests");
    assertThat(table.rows().getFirst().get(2)).containsExactly("Yes");
    assertThat(table.rows().getFirst().getLast()).containsExactly("name: Acme", "fee: 12.5");
    assertThat(table.rows().get(1).get(1)).containsExactly("not known");
  }
}
