package city.posterity.cityhall.guidance;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.evaluation.Evaluating.award;
import static city.posterity.procurement.evaluation.Evaluating.panel;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.cityhall.appraisals.BidAppraisals;
import city.posterity.cityhall.appraisals.OptionsFacts;
import city.posterity.cityhall.emergency.Declared;
import city.posterity.cityhall.support.Costings;
import city.posterity.policy.Clause;
import city.posterity.policy.Facts;
import city.posterity.policy.Finding;
import city.posterity.policy.Outcome;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Scope;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.evaluation.Evaluating;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the appraisal of real bids tells the policies. */
class AppraisalFactsTest {

  private static final Policy POLICY = Packs.shipped("posterity-igp-draft");

  private static final Map<String, JsonNode> RESULTS = new java.util.HashMap<>();
  private static ProcurementStory story = ProcurementStory.aTender();

  @BeforeAll
  static void bidsAreRankedAndOneIsChosen() {
    var method = Costings.lamps(true);
    story =
        ProcurementStory.aTender()
            .withTerms(t -> {
              t.method = new AwardMethod.LifeCycleCost(List.of(), TieBreak.EARLIER_RECEIPT);
              t.costing = method;
            })
            .live();
    Evaluating.admitted(
            story,
            Map.of(
                "a",
                Costings.bid(method, Costings.sheet(method, "1000", "0.50", "900", "0.05")),
                "b",
                Costings.bid(method, Costings.sheet(method, "1200", "0.50", "250", "0.02"))))
        .does(CHAIR, panel(story), new CheckPrices());
    var worked = BidAppraisals.work(story.procurement());
    worked.forEach(w ->
        RESULTS.put(w.appraisal().appraised().result(), JsonMapper.shared().readTree(w.result())));
    story
        .does(
            CHAIR,
            panel(story),
            new RankBids(worked.stream().map(BidAppraisals.Worked::appraisal).toList()))
        .does(CHAIR, panel(story), new ReportEvaluation("As announced"));
    Evaluating.proposes(story, "w", "L1", "b")
        .does(
            APPROVER,
            award("w"),
            new AcceptAward(true, true, "The best bid", "Children pay less later", null));
  }

  @Test
  void theClausesOnAppraisalsDecideByWhatTheRecordsHold() {
    assertThat(outcome("IGP-09", "G4")).as("every stage of life").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-11", "G4")).as("the published method").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-13", "G4")).as("how sure").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-20", "G4")).as("who pays").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-21", "G5")).as("no generation worse off").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-22", "G5")).as("debt ends with use").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-23", "G5"))
        .as("the term of the contract is not in the record yet")
        .isEqualTo(Outcome.EVIDENCE_MISSING);
    assertThat(outcome("IGP-27", "G4")).as("losers swing nothing").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-28", "G4")).as("too cheap or oddly spread").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-29", "G5")).as("reasons in words").isEqualTo(Outcome.PASS);
    assertThat(outcome("IGP-14", "G4"))
        .as("a second series of another basis is not in the record")
        .isEqualTo(Outcome.EVIDENCE_MISSING);
  }

  @Test
  void withoutTheResultNothingIsTold() {
    var tree = new FactTree(ZoneOffset.UTC);
    AppraisalFacts.add(
        tree, story.procurement(), new Circumstances(Declared.NONE, story.now(), ZoneOffset.UTC));

    assertThat(tree.facts()).isEmpty();
  }

  /** {@code docs/policies/from-appraisals.md}. */
  @Test
  void theTableOfFactsIsUpToDate() throws IOException {
    var bids = new FactTree(ZoneOffset.UTC);
    AppraisalFacts.add(bids, story.procurement(), circumstances());
    String text = HEAD + table(options()) + BIDS + table(bids);
    Path page = root().resolve("docs/policies/from-appraisals.md");
    if (Boolean.getBoolean("posterity.docs.write")) {
      Files.writeString(page, text);
    }
    assertThat(page)
        .as(
            "draw it anew: mvn -pl cityhall -am test -Dtest=AppraisalFactsTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dposterity.docs.write=true")
        .content()
        .isEqualTo(text);
  }

  /** Every value is of the type that the pack declares, or the policy could not be checked. */
  private static String table(FactTree tree) {
    Facts.of(POLICY, tree.facts());
    var text = new StringBuilder("| Clause | Facts |\n| --- | --- |\n");
    for (Clause clause : POLICY.clauses().values()) {
      var told = new TreeSet<String>();
      POLICY.factsOf(clause).stream()
          .filter(path -> isIn(tree.facts(), List.of(path.split("\\."))))
          .forEach(told::add);
      if (!told.isEmpty()) {
        text.append("| ")
            .append(clause.id())
            .append(" | ")
            .append(String.join(", ", told.stream().map(p -> "`" + p + "`").toList()))
            .append(" |\n");
      }
    }
    return text.toString();
  }

  private static FactTree options() {
    byte[] file =
        """
        {"title": "Lamps", "currency": "EUR", "priceBase": 2026, "decisionYear": 2026,
         "horizon": 10, "schedules": ["zero"], "options": [
          {"id": "keep", "title": "Keep", "service": {"first": 1, "last": 4}, "lines": [
            {"id": "power", "kind": "energy", "amounts": {"from": 1, "to": 6, "value": 10},
             "profile": "adults",
             "uncertainty": {"distribution": "pert", "low": 0.8, "mode": 1, "high": 1.5}}]},
          {"id": "new", "title": "New", "service": {"first": 1, "last": 9}, "lines": [
            {"id": "lamps", "kind": "acquisition", "amounts": {"0": 100}, "profile": "adults",
             "optimism": {"bound": 0.5, "mitigated": 0.5}}]}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    var result = Appraising.run(AppraisalReader.read(file), Inputs.published(), "", 1, 1_000, 1);
    var appraised = new Appraised("", "", 1, 1_000, "", "", List.of());
    var tree = new FactTree(ZoneOffset.UTC);
    OptionsFacts.of(
            result,
            new OptionsAppraisal(
                appraised,
                List.of(
                    new OptionsAppraisal.Looked("keep", OptionsAppraisal.Role.DO_NOTHING),
                    new OptionsAppraisal.Looked("new", OptionsAppraisal.Role.BUY)),
                List.of(),
                "new",
                "cheaper"))
        .forEach(tree::put);
    return tree;
  }

  private static final String HEAD =
      """
      # What policies read from appraisals

      Which facts of the draft policy are read from appraisals, and nobody has to enter them. What no record has, people
      say. [All facts](facts.md).

      ## The options of a plan

      From the file that was appraised for the plan and what came out of it, until bids are compared.

      """;

  private static final String BIDS =
      """

      ## The bids

      From the costing method as it was published, the sheets as they were opened, the ranking, and the result whose hash
      the ranking names. They are there from the ranking on, and those about the chosen bid from the award on.

      """;

  private static Circumstances circumstances() {
    return new Circumstances(
        Declared.NONE,
        hash -> Optional.ofNullable(RESULTS.get(hash)),
        _ -> Map.of(),
        story.now(),
        ZoneOffset.UTC);
  }

  private static Outcome outcome(String clause, String gate) {
    var told =
        new java.util.LinkedHashMap<>(Telling.of(POLICY, story.procurement(), circumstances()));
    large(told);
    List<Finding> findings =
        PolicyCheck.run(
                POLICY,
                Facts.of(POLICY, told),
                Scope.at(gate),
                LocalDate.ofInstant(story.now(), ZoneOffset.UTC))
            .results();
    return findings.stream()
        .filter(f -> f.clause().id().equals(clause))
        .map(Finding::outcome)
        .findFirst()
        .orElseThrow();
  }

  /** The lamps of the story are worth less than the policy minds. */
  @SuppressWarnings("unchecked")
  private static void large(Map<String, Object> told) {
    ((Map<String, Object>) Objects.requireNonNull(told.get("procurement")))
        .put("estimated_value", 2_000_000.0);
  }

  private static boolean isIn(Object at, List<String> names) {
    if (names.isEmpty()) {
      return at != null;
    }
    String name = names.getFirst();
    if (!(at instanceof Map<?, ?> map)) {
      return false;
    }
    var rest = new ArrayList<>(names.subList(1, names.size()));
    if (!name.endsWith("[]")) {
      Object inner = map.get(name);
      return inner != null && isIn(inner, rest);
    }
    return map.get(name.substring(0, name.length() - 2)) instanceof List<?> list
        && list.stream().anyMatch(e -> isIn(e, rest));
  }

  private static Path root() {
    Path path = Path.of("").toAbsolutePath();
    while (!Files.exists(path.resolve("NOTICE"))) {
      path = Objects.requireNonNull(path.getParent(), "not inside the repository");
    }
    return path;
  }
}
