package city.posterity.cityhall.openness;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.RESIDENT;
import static city.posterity.procurement.Fixtures.organisation;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.award.AwardEvent;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.opening.OpeningEvent;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.change.ChangeEvent;
import city.posterity.procurement.delivery.contract.ContractEvent;
import city.posterity.procurement.delivery.invoice.InvoiceEvent;
import city.posterity.procurement.delivery.milestone.MilestoneEvent;
import city.posterity.procurement.delivery.obligation.ObligationEvent;
import city.posterity.procurement.delivery.observation.AnswerObservation;
import city.posterity.procurement.delivery.observation.ObservationEvent;
import city.posterity.procurement.delivery.observation.Reply;
import city.posterity.procurement.delivery.observation.ReportObservation;
import city.posterity.procurement.delivery.observation.Severity;
import city.posterity.procurement.delivery.observation.Verdict;
import city.posterity.procurement.delivery.observation.WithdrawObservation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.EngagementEvent;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.EnquiryEvent;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.AnswerComment;
import city.posterity.procurement.market.tender.CommentDecision;
import city.posterity.procurement.market.tender.GiveComment;
import city.posterity.procurement.market.tender.OpenComments;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.planning.need.AnswerInput;
import city.posterity.procurement.planning.need.GiveInput;
import city.posterity.procurement.planning.need.NeedEvent;
import city.posterity.procurement.planning.need.OpenConsultation;
import city.posterity.procurement.planning.need.ProposeNeed;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineTest {

  /** Before there is a team, a role has to be brought along. */
  private static final Actor NEED_OFFICER =
      new Actor(Fixtures.NEED_OFFICER.person(), CITY, "streets", Set.of(Role.NEED_OFFICER));

  /** What no line is ever made of: drafts, work inside the house, persons. */
  private static final Set<String> NEVER_TOLD =
      Set.of(
          "AddedToPlan",
          "PlanEdited",
          "PlanSubmitted",
          "PlanReturned",
          "RevisionProposed",
          "TenderCreated",
          "TenderEdited",
          "TenderSubmitted",
          "TenderReturned",
          "TenderWithdrawn",
          "AmendmentProposed",
          "AmendmentRejected",
          "CancellationProposed",
          "AllLotsDecided",
          "OpeningStarted",
          "BidsOpened",
          "EnquiryAnswered",
          "EnquiryMerged",
          "BidStarted",
          "BidWithdrawn",
          "BidWentStale",
          "BidReconfirmed",
          "BidLapsed",
          "BidLocked",
          "BidOpened",
          "PriceOpened",
          "OpenerAttended",
          "PanelPrepared",
          "MemberNominated",
          "InterestDeclared",
          "ConflictSettled",
          "ConsensusProposed",
          "ConsensusReturned",
          "ConsensusSigned",
          "EvidenceRequested",
          "ReviewExtended",
          "AwardRejected",
          "ComplaintInadmissible",
          "ContractDrafted",
          "ContractEdited",
          "ChangeTookEffect",
          "ChangeAssessed",
          "ChangeRejected",
          "ChangeWithdrawn",
          "InvoiceMatched",
          "InvoiceDisputed",
          "InvoiceApproved",
          "InvoiceScheduled",
          "InvoiceRejected",
          "InvoiceCredited");

  private static final List<Class<?>> TOLD_OF =
      List.of(
          NeedEvent.class,
          TenderEvent.class,
          EnquiryEvent.class,
          BidEvent.class,
          OpeningEvent.class,
          EvaluationEvent.class,
          AwardEvent.class,
          ComplaintEvent.class,
          ContractEvent.class,
          ChangeEvent.class,
          MilestoneEvent.class,
          EngagementEvent.class,
          ObservationEvent.class,
          ObligationEvent.class,
          InvoiceEvent.class);

  @Test
  void everyKindOfEventIsEitherToldInASentenceOrNever() {
    var texts = new Texts();
    var wrong = new ArrayList<String>();
    for (Class<?> type : TOLD_OF) {
      for (Class<?> event : type.getPermittedSubclasses()) {
        boolean told;
        try {
          texts.text(
              Locale.ENGLISH, "openness.timeline." + TimelineLine.kebab(event.getSimpleName()));
          told = true;
        } catch (MissingResourceException _) {
          told = false;
        }
        if (told == NEVER_TOLD.contains(event.getSimpleName())) {
          wrong.add(event.getSimpleName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aNeedNobodyWasAskedAboutIsNotPublic() {
    var story = ProcurementStory.aTender();
    story.does(NEED_OFFICER, story.needId(), new ProposeNeed("Light", "Dark", "Lit", "x", null));

    assertThat(kinds(story)).isEmpty();
  }

  @Test
  void whatResidentsSayIsToldWithItsAnswerAndWithoutTheirName() {
    var story = consulted();
    assertThat(kinds(story)).containsExactly("need-proposed", "consultation-opened");

    story.does(
        NEED_OFFICER, story.needId(), new AnswerInput(uuid("input"), "The lamps will be shaded"));

    assertThat(kinds(story))
        .containsExactly("need-proposed", "consultation-opened", "input-given", "input-answered");
    assertThat(line(story, "input-given").quote()).isEqualTo("Not too bright, please");
    assertThat(line(story, "input-given").by()).isEqualTo(TimelineLine.By.RESIDENT);
  }

  @Test
  void aTenderIsToldFromItsPublicationAndItsApprovalStandsWhereItHappened() {
    assertThat(kinds(ProcurementStory.aTender().drafted()))
        .contains("plan-published")
        .noneMatch(k -> k.startsWith("tender-"));

    assertThat(kinds(ProcurementStory.aTender().live()))
        .containsSubsequence("tender-started", "tender-approved", "tender-published");
  }

  @Test
  void aCommentOnADraftIsToldWithItsAnswerBeforeThereIsATender() {
    var story = ProcurementStory.aTender().drafted();
    story
        .does(OFFICER, story.tenderId(), new OpenComments(story.now().plus(Duration.ofDays(30))))
        .does(
            supplier("acme"),
            story.tenderId(),
            new GiveComment(uuid("comment"), "Too large", null, null, null));
    assertThat(kinds(story)).contains("comments-opened").doesNotContain("comment-given");

    story.does(
        OFFICER,
        story.tenderId(),
        new AnswerComment(uuid("comment"), "No", CommentDecision.REJECTED, ""));

    assertThat(kinds(story)).contains("comment-given", "comment-answered");
    assertThat(line(story, "comment-given").quote()).isEqualTo("Too large");
    assertThat(Timeline.of(story.history()).toString())
        .doesNotContain(organisation("acme").toString());
  }

  @Test
  void whatAResidentSawIsToldAtOnceItsWordsWithTheAnswerAndNoMoreOnceTakenBack() {
    var story = Delivering.inspected(Delivering.inForce(), "first", true);
    var seen = new StreamId(Thing.OBSERVATION, uuid("seen"));
    story.does(
        RESIDENT,
        seen,
        new ReportObservation(
            Delivering.milestone("first"),
            Verdict.DISPUTES,
            "Ten are dark",
            "",
            List.of(),
            Severity.MINOR));
    assertThat(line(story, "observation-reported").quote()).isNull();

    story.does(Fixtures.CONTRACT_MANAGER, seen, new AnswerObservation("We saw", Reply.Action.CURE));
    assertThat(line(story, "observation-reported").quote()).isEqualTo("Ten are dark");

    story.does(RESIDENT, seen, new WithdrawObservation());
    assertThat(line(story, "observation-reported").quote()).isNull();
    assertThat(kinds(story)).contains("observation-withdrawn");
  }

  @Test
  void aQuestionIsToldWithItsAnswerAndNeverItsAsker() {
    var story = ProcurementStory.aTender().live();
    var enquiry = new StreamId(Thing.ENQUIRY, uuid("enquiry"));
    story
        .does(supplier("acme"), enquiry, new SubmitEnquiry(null, "Which lamps?"))
        .does(OFFICER, enquiry, new AnswerEnquiry("LED", false));
    assertThat(kinds(story)).noneMatch(k -> k.startsWith("enquiry-"));

    story.does(APPROVER, enquiry, new PublishEnquiry());

    assertThat(kinds(story)).contains("enquiry-submitted", "enquiry-published");
    assertThat(line(story, "enquiry-submitted").organisation()).isNull();
    assertThat(Timeline.of(story.history()).toString())
        .doesNotContain(organisation("acme").toString());
  }

  @Test
  void nobodyLearnsThatSomebodyBidBeforeTheOpening() {
    var story = Bidding.seals(ProcurementStory.aTender().live(), "acme", "bolt");
    assertThat(kinds(story)).noneMatch(k -> k.startsWith("bid"));
    assertThat(Timeline.of(story.history()).toString())
        .doesNotContain(organisation("acme").toString());

    Bidding.closes(story);

    assertThat(kinds(story))
        .contains("tender-closed", "opening-prepared")
        .noneMatch(k -> k.startsWith("bid-"));
    assertThat(Timeline.of(story.history()).toString())
        .doesNotContain(organisation("acme").toString(), organisation("bolt").toString());
  }

  @Test
  void theDecisionIsToldOnceBiddersAreNotified() {
    var notified = Delivering.notified();
    int place =
        notified.history().stream()
            .map(r -> r.event().getClass().getSimpleName())
            .toList()
            .indexOf("BiddersNotified");
    var before = Timeline.of(notified.history().subList(0, place));

    assertThat(before.lines())
        .extracting(TimelineLine::kind)
        .contains("opened", "bid-sealed")
        .noneMatch(k -> k.startsWith("award-") || k.startsWith("bids-ranked"));
    assertThat(kinds(notified))
        .contains("bids-ranked", "award-proposed", "award-accepted", "award-notified");
  }

  @Test
  void aContractIsToldOnceBothSidesHaveSigned() {
    assertThat(kinds(Delivering.written())).noneMatch(k -> k.startsWith("contract-"));
    assertThat(kinds(Delivering.written())).noneMatch(k -> k.startsWith("milestone-"));

    var signed = Timeline.of(Delivering.signed().history()).lines();

    assertThat(signed).filteredOn(l -> l.kind().equals("contract-signed")).hasSize(2);
  }

  @Test
  void linesStandInTheOrderInWhichThingsHappenedAndNoPersonIsInThem() {
    var story = Delivering.firstHalfAccepted();
    var timeline = Timeline.of(story.history());

    assertThat(timeline.lines())
        .isSortedAccordingTo(java.util.Comparator.comparing(TimelineLine::at));
    String all = timeline.toString();
    story.history().stream()
        .map(r -> r.by().value())
        .filter(p -> p.getMostSignificantBits() != 0)
        .forEach(person -> assertThat(all).doesNotContain(person.toString()));
  }

  @Test
  void everyLineOfAWholeStoryCanBeSaid() {
    var spoken =
        new Spoken(
            new Texts(),
            Locale.ENGLISH,
            ZoneId.of("Europe/Lisbon"),
            o -> o.equals(CITY) ? "The city" : "Acme");
    var story = Delivering.firstHalfAccepted();

    for (TimelineLine line : Timeline.of(story.history()).lines()) {
      Object[] facts = line.facts().stream().map(spoken::fact).toArray();
      assertThat(spoken.text("openness.timeline." + line.kind(), facts))
          .isNotBlank()
          .doesNotContain("{", "}");
    }
  }

  private static ProcurementStory consulted() {
    var story = ProcurementStory.aTender();
    return story
        .does(RESIDENT, story.needId(), new ProposeNeed("Light", "Dark", "Lit", "web", null))
        .does(
            NEED_OFFICER,
            story.needId(),
            new OpenConsultation(story.now().plus(Duration.ofDays(20)), "web"))
        .does(
            RESIDENT, story.needId(), new GiveInput(uuid("input"), "Not too bright, please", null));
  }

  private static List<String> kinds(ProcurementStory story) {
    return Timeline.of(story.history()).lines().stream().map(TimelineLine::kind).toList();
  }

  private static TimelineLine line(ProcurementStory story, String kind) {
    return Timeline.of(story.history()).lines().stream()
        .filter(l -> l.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
