package city.posterity.cityhall.guidance;

import static city.posterity.procurement.Fixtures.ADMINISTRATOR;
import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.INSPECTOR;
import static city.posterity.procurement.Fixtures.NEED_OFFICER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.RESIDENT;
import static city.posterity.procurement.Fixtures.START;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.delivery.Delivering.ACME;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.change;
import static city.posterity.procurement.delivery.Delivering.contract;
import static city.posterity.procurement.delivery.Delivering.obligation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import city.posterity.cityhall.emergency.Declared;
import city.posterity.policy.Facts;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.change.ApproveChange;
import city.posterity.procurement.delivery.change.AssessChange;
import city.posterity.procurement.delivery.change.ChangeProposal;
import city.posterity.procurement.delivery.change.ProposeChange;
import city.posterity.procurement.delivery.change.PutChangeIntoEffect;
import city.posterity.procurement.delivery.change.SignChange;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.ClosingReport;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.RecordHandOver;
import city.posterity.procurement.delivery.contract.ReplyToReport;
import city.posterity.procurement.delivery.contract.StartClosing;
import city.posterity.procurement.delivery.contract.WriteClosingReport;
import city.posterity.procurement.delivery.obligation.FulfilObligation;
import city.posterity.procurement.delivery.obligation.MeasureObligation;
import city.posterity.procurement.disclosure.redaction.ApproveRedaction;
import city.posterity.procurement.disclosure.redaction.ProposeRedaction;
import city.posterity.procurement.evaluation.Evaluating;
import city.posterity.procurement.evaluation.panel.CloseScoring;
import city.posterity.procurement.evaluation.panel.ProposeConsensus;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.Channel;
import city.posterity.procurement.market.engagement.OpenEngagement;
import city.posterity.procurement.market.engagement.RecordContact;
import city.posterity.procurement.planning.need.AnswerInput;
import city.posterity.procurement.planning.need.GiveInput;
import city.posterity.procurement.planning.need.OpenConsultation;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.team.AssignMember;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the records of a purchase tell the policies. */
class RecordedFactsTest {

  private static Map<String, Object> facts(ProcurementStory story) {
    return RecordedFacts.of(story.procurement(), Declared.NONE, story.now(), ZoneOffset.UTC);
  }

  private static Object fact(ProcurementStory story, String path) {
    Object at = facts(story);
    for (String name : path.split("\\.")) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return Objects.requireNonNull(at, path);
  }

  private static List<Map<String, Object>> list(ProcurementStory story, String path) {
    return ListTold.recorded(facts(story), path).orElseThrow();
  }

  private static ProcurementStory talked() {
    var talks = new StreamId(Thing.ENGAGEMENT, uuid("talks"));
    var story = ProcurementStory.aTender().planned();
    story.does(
        OFFICER,
        talks,
        new OpenEngagement("What is there", "Write to us", story.now().plus(Duration.ofDays(20))));
    contact(story, talks, "meeting", Channel.MEETING);
    contact(story, talks, "fair", Channel.EVENT);
    return story;
  }

  private static void contact(
      ProcurementStory story, StreamId talks, String name, Channel channel) {
    story.does(
        OFFICER,
        talks,
        new RecordContact(uuid(name), START, "Acme", channel, "How long?", "", List.of()));
  }

  private static ProcurementStory consulted() {
    var story = ProcurementStory.aTender();
    return story
        .does(
            ADMINISTRATOR,
            story.teamId(),
            new AssignMember(
                NEED_OFFICER.person(), Fixtures.CITY, "streets", Set.of(Role.NEED_OFFICER)))
        .does(
            RESIDENT,
            story.needId(),
            new ProposeNeed("Light", "It is dark", "It is lit", "web", null))
        .does(
            NEED_OFFICER,
            story.needId(),
            new OpenConsultation(story.now().plus(Duration.ofDays(21)), "web"))
        .does(RESIDENT, story.needId(), new GiveInput(uuid("input"), "Please do", null));
  }

  private static ProcurementStory withheld() {
    var id = new StreamId(Thing.REDACTION, uuid("redaction"));
    var story = ProcurementStory.aTender().withLots(2).live();
    var until = LocalDate.ofInstant(story.now(), ZoneOffset.UTC).plusDays(90);
    return story
        .does(
            OFFICER,
            id,
            new ProposeRedaction(
                story.tenderId(),
                "/terms/description",
                null,
                "trade-secret",
                "It would help rivals",
                until))
        .does(APPROVER, id, new ApproveRedaction());
  }

  private static ProcurementStory agreed() {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", Bidding.offer("L1", "1000.00"));
    bids.put("bolt", Bidding.offer("L1", "1200.00"));
    var story =
        Evaluating.admitted(
            ProcurementStory.aTender().withTerms(t -> t.method = Evaluating.SCORED).live(), bids);
    var scores = List.of("8", "8", "5");
    for (int i = 0; i < Evaluating.PANEL.size(); i++) {
      Evaluating.scores(story, Evaluating.PANEL.get(i), "acme", scores.get(i));
      Evaluating.scores(story, Evaluating.PANEL.get(i), "bolt", "5");
    }
    return story
        .does(CHAIR, Evaluating.panel(story), new CloseScoring())
        .does(
            CHAIR,
            Evaluating.panel(story),
            new ProposeConsensus(
                List.of(
                    Evaluating.agreed(story, "acme", "7"), Evaluating.agreed(story, "bolt", "5"))));
  }

  private static ProcurementStory changed() {
    var proposal =
        new ChangeProposal(
            contract(),
            ChangeGround.SMALL,
            eur("50.00"),
            null,
            List.of(new MilestoneChange("second", "", eur("50.00"), null, false)),
            "More lamps",
            List.of(PROOF),
            null,
            null,
            null);
    return Delivering.inForce()
        .does(CONTRACT_MANAGER, change("a"), new ProposeChange(proposal))
        .does(
            OFFICER,
            change("a"),
            new AssessChange(true, "The same lamps", "Too little for a new procedure", "B-1"))
        .does(APPROVER, change("a"), new ApproveChange())
        .does(ACME, change("a"), new SignChange())
        .does(CONTRACT_MANAGER, change("a"), new PutChangeIntoEffect());
  }

  private static ProcurementStory closing() {
    var story = Delivering.firstHalfAccepted();
    Delivering.accepts(story, "second");
    Delivering.pays(story, "1", "500.00", "first");
    Delivering.pays(story, "2", "500.00", "second");
    return story
        .does(
            INSPECTOR,
            obligation(),
            new MeasureObligation(new BigDecimal("2"), "2027", List.of(PROOF)))
        .does(CONTRACT_MANAGER, obligation(), new FulfilObligation())
        .does(CONTRACT_MANAGER, contract(), new RecordHandOver("keys", "All eight", PROOF))
        .does(CONTRACT_MANAGER, contract(), new StartClosing())
        .does(
            CONTRACT_MANAGER,
            contract(),
            new WriteClosingReport(
                new ClosingReport(
                    "The old town is lit",
                    true,
                    "Count the lamps earlier",
                    Delivering.nothingLeft())))
        .does(ACME, contract(), new ReplyToReport("Thank you"));
  }

  @Test
  void talksWithTheMarketAreEachTold() {
    var story = talked();
    assertThat(list(story, "engagement.events"))
        .extracting(e -> e.get("id"), e -> e.get("one_to_one"))
        .containsExactlyInAnyOrder(
            tuple(uuid("meeting").toString(), true), tuple(uuid("fair").toString(), false));
    assertThat(fact(story, "engagement.one_to_one_on")).isEqualTo(List.of("2027-01-01"));
    assertThat(fact(story, "engagement.first_open_event_on")).isEqualTo("2027-01-01");
    assertThat(fact(story, "engagement.offline_channel")).isEqualTo(true);
    assertThat(fact(story, "engagement.tender_expected_on")).isNotNull();
    assertThat(fact(story, "participation.stages_reached")).isEqualTo(1L);
    assertThat(fact(story, "participation.stages_published")).isEqualTo(1L);
  }

  @Test
  void aConsultationIsToldWithItsDaysAndWhetherItWasAnswered() {
    var story = consulted();
    assertThat(fact(story, "participation.comment_days")).isEqualTo(21L);
    assertThat(fact(story, "procurement.consultation.what_changed_published")).isEqualTo(false);
    story
        .at(story.now().plus(Duration.ofDays(22)))
        .does(NEED_OFFICER, story.needId(), new AnswerInput(uuid("input"), "We shall"));
    assertThat(fact(story, "procurement.consultation.what_changed_published")).isEqualTo(true);
  }

  @Test
  void thatNoContractIsAwardedIsTold() {
    var story = Bidding.closes(ProcurementStory.aTender().live());
    assertThat(fact(story, "award.none")).isEqualTo(true);
  }

  @Test
  void whatIsWithheldIsToldWithWhetherItIsInOrder() {
    var story = withheld();
    assertThat(fact(story, "notice.held_back")).isEqualTo(1L);
    assertThat(fact(story, "notice.held_back_in_order")).isEqualTo(1L);
    assertThat(fact(story, "procurement.publication.redactions_justified")).isEqualTo(true);
  }

  @Test
  void howBidsAreComparedIsToldAsPoliciesCallItWithItsDigest() {
    var story = agreed();
    assertThat(fact(story, "procurement.documents.award_basis")).isEqualTo("cost_quality");
    assertThat(fact(story, "method.published_digest"))
        .isEqualTo(fact(story, "method.present_digest"));
    assertThat(fact(ProcurementStory.aTender().live(), "method.present_digest"))
        .isNotEqualTo(fact(story, "method.present_digest"));
    assertThat(fact(story, "method.changes_without_amendment")).isEqualTo(0L);
  }

  @Test
  void panelScoresAndBidsAreTold() {
    var story = agreed();
    assertThat(list(story, "panel.members"))
        .hasSize(3)
        .allSatisfy(m ->
            assertThat(m)
                .containsEntry("open_conflict", false)
                .containsEntry("scores_bids", true)
                .containsKeys("person", "unit"));
    assertThat(list(story, "evaluation.agreed"))
        .extracting(a -> a.get("changed"))
        .containsExactly(true, false);
    assertThat(list(story, "evaluation.sheets")).as("locked ones count").hasSize(6);
    assertThat((double) fact(story, "evaluation.largest_spread"))
        .isEqualTo(0.3, Offset.offset(1e-9));
    assertThat((double) fact(story, "evaluation.largest_member_offset"))
        .isEqualTo(0.15, Offset.offset(1e-9));
    assertThat(list(story, "bids")).hasSize(2);
    assertThat(list(story, "bids").getFirst()).containsEntry("quality", 42.0);
  }

  @Test
  void agreedScoresAreNotToldBeforeAllSheetsAreIn() {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", Bidding.offer("L1", "1000.00"));
    var story =
        Evaluating.admitted(
            ProcurementStory.aTender().withTerms(t -> t.method = Evaluating.SCORED).live(), bids);
    Evaluating.scores(story, Evaluating.PANEL.getFirst(), "acme", "8");
    assertThat(ListTold.recorded(facts(story), "evaluation.agreed")).isEmpty();
  }

  @Test
  void pricesAndWhetherTheyAreTooLowAreToldOnceTheyAreChecked() {
    var story = Delivering.notified();
    assertThat(list(story, "bids"))
        .allSatisfy(b ->
            assertThat(b).containsEntry("abnormally_low", false).containsEntry("flag_answer", ""))
        .extracting(b -> b.get("price"))
        .containsExactlyInAnyOrder(1000.0, 1200.0);
    assertThat(fact(story, "evaluation.low_bid_screen_run")).isEqualTo(true);
    assertThat(fact(story, "evaluation.criteria_used_digest"))
        .isEqualTo(fact(story, "evaluation.criteria_published_digest"));
  }

  @Test
  void aContractTellsWhatIsPaidMeasuredAndPromised() {
    var story = Delivering.inForce();
    assertThat(fact(story, "contract.payments_planned")).isEqualTo(1000.0);
    assertThat(fact(story, "contract.service_last_year")).isEqualTo(2029L);
    assertThat(fact(story, "contract.payment_last_year")).isEqualTo(2028L);
    assertThat(fact(story, "contract.debt_tail_share")).isEqualTo(0.0);
    assertThat(list(story, "contract.kpis"))
        .extracting(k -> k.get("target"))
        .containsExactly("all", "under 1 %", "2");
    assertThat(list(story, "contract.social_commitments"))
        .containsExactly(
            Map.of(
                "id",
                "apprentices",
                "kpi",
                "2 apprentices, the works office",
                "remedy",
                "2 % of the price is kept for each one missing"));
    assertThat(list(story, "delivery.measurements"))
        .containsExactly(
            Map.of(
                "outcome",
                "Apprentices trained",
                "due",
                "2029-03-31",
                "entered_on_time",
                false,
                "target",
                "2 apprentices"));
    assertThat(fact(story, "contract.review.handover_complete")).isEqualTo(false);
    assertThat(list(story, "changes")).isEmpty();
  }

  @Test
  void aChangeIsToldWithHowFarAllOfThemGo() {
    var story = changed();
    assertThat(list(story, "changes"))
        .singleElement()
        .satisfies(c ->
            assertThat(c)
                .contains(
                    entry("value_share", 0.05),
                    entry("running_value_share", 0.05),
                    entry("running_days", 0L),
                    entry("small", true),
                    entry("in_effect", true),
                    entry("agreed_in_writing", true),
                    entry("budget_reference", "B-1"),
                    entry("scope_decision", "inside"),
                    entry("published_after_days", 0L))
                .containsKey("effective_on"));
    assertThat(list(story, "contract.changes"))
        .singleElement()
        .satisfies(c -> assertThat(c).containsEntry("term_share", 0.0));
  }

  @Test
  void theEndOfAContractIsTold() {
    var story = closing();
    assertThat(list(story, "closure.deliverables"))
        .extracting(d -> d.get("state"))
        .containsOnly("accepted");
    assertThat(list(story, "closure.invoices"))
        .extracting(i -> i.get("state"))
        .containsOnly("paid");
    assertThat(list(story, "closure.transfers"))
        .extracting(t -> t.get("item"))
        .containsExactly("keys: Keys of the switch boxes");
    assertThat(list(story, "closure.lessons"))
        .singleElement()
        .satisfies(l -> assertThat(l.get("category")).asString().isNotBlank());
    assertThat(fact(story, "closure.got_what_we_needed")).isEqualTo("yes");
    assertThat(fact(story, "closure.delivery_review")).isEqualTo(true);
    assertThat(fact(story, "closure.feedback_from_supplier")).isEqualTo(true);
    assertThat(fact(story, "closure.ends_on")).isEqualTo("2029-03-31");
    assertThat(fact(story, "closure.term_days")).isEqualTo(731L);
    assertThat(fact(story, "contract.review.handover_complete")).isEqualTo(true);
    assertThat(fact(story, "participation.stages_reached")).isEqualTo(5L);
    assertThat(list(story, "delivery.measurements").getFirst())
        .containsEntry("entered_on_time", true);
  }

  /** Every value is of the type that the packs declare, or a policy could not be checked at all. */
  @Test
  void allThatIsToldIsOfTheTypesThatThePacksDeclare() {
    var stories =
        List.of(
            consulted(),
            talked(),
            withheld(),
            agreed(),
            Delivering.notified(),
            changed(),
            closing());
    var yielded = new TreeSet<String>();
    var declared = new TreeSet<String>();
    for (Policy policy : Packs.SHIPPED.stream().map(Packs::shipped).toList()) {
      declared.addAll(policy.facts().keySet());
      for (var story : stories) {
        Facts.of(policy, facts(story));
        policy.facts().keySet().stream()
            .filter(path -> isIn(facts(story), List.of(path.split("\\."))))
            .forEach(yielded::add);
      }
    }
    assertThat(yielded)
        .as("%d of %d", yielded.size(), declared.size())
        .hasSizeGreaterThanOrEqualTo(146);
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
}
