package city.posterity.procurement.scenarios;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.opening.OpeningStatus;
import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.enquiry.EnquiryEvent;
import city.posterity.procurement.market.enquiry.EnquiryStatus;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Scenario A10: questions come in their time, from nobody in particular, and each is answered
 * before bids are opened. An answer counts once a second person has published it.
 */
class ScenarioA10QuestionsTest {

  private static final Instant DEADLINE = Scenarios.at("2027-01-16T00:00");
  private static final Instant WINDOW_END = Scenarios.at("2027-01-13T00:00");
  private static final SubmitEnquiry QUESTION = new SubmitEnquiry(null, "Which screws?");

  private static ProcurementStory live() {
    var p = Fixtures.procedure();
    var inKyiv =
        new Procedure(
            p.packId(),
            p.procedureId(),
            p.method(),
            p.title(),
            Scenarios.CALENDAR,
            p.mandatoryCriteria(),
            p.parameters(),
            p.edits());
    return aTender()
        .under(inKyiv.with(Parameter.TENDER_PERIOD_MINIMUM, Term.parse("14 full days")))
        .withTerms(t -> t.deadline = DEADLINE)
        .live();
  }

  private static StreamId enquiry(String name) {
    return new StreamId(Thing.ENQUIRY, uuid("enquiry/" + name));
  }

  @Test
  void questionsEndThreeFullDaysBeforeTheDeadline() {
    var story = live();

    assertThat(story.tender().enquiryEnd()).isEqualTo(WINDOW_END);
    story.at(WINDOW_END).does(supplier("acme"), enquiry("last"), QUESTION);
    story.at(WINDOW_END.plusMillis(1));
    assertThat(story.findings(supplier("acme"), enquiry("late"), QUESTION))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo("enquiry.window-over");
          assertThat(f.facts()).containsEntry("end", WINDOW_END.toString());
        });
  }

  @Test
  void answersComeUntilTheDeadline() {
    var story = live().does(supplier("acme"), enquiry("1"), QUESTION).at(DEADLINE);

    story
        .does(OFFICER, enquiry("1"), new AnswerEnquiry("Round ones", false))
        .does(APPROVER, enquiry("1"), new PublishEnquiry());
    assertThat(story.status(enquiry("1"))).isEqualTo(EnquiryStatus.PUBLISHED);
  }

  @Test
  void nobodySeesWhoAskedButTheAskerAndTheSameAskerHasTheSamePseudonym() {
    var story =
        live()
            .does(supplier("acme"), enquiry("1"), QUESTION)
            .does(supplier("acme"), enquiry("2"), new SubmitEnquiry("L1", "Which colour?"))
            .does(supplier("bolt"), enquiry("3"), QUESTION);
    Enquiry first = story.get(Enquiry.class, enquiry("1"));

    assertThat(BuyingCycle.shownTo(story.procurement(), supplier("bolt"), first))
        .isInstanceOfSatisfying(
            Enquiry.class,
            e -> {
              assertThat(e.asker()).isNull();
              assertThat(e.question()).isEqualTo("Which screws?");
            });
    assertThat(story.get(Enquiry.class, enquiry("2")).pseudonym()).isEqualTo(first.pseudonym());
    assertThat(story.get(Enquiry.class, enquiry("3")).pseudonym()).isNotEqualTo(first.pseudonym());
  }

  @Test
  void inAnotherTenderTheSameAskerHasAnotherPseudonym() {
    var story = live().does(supplier("acme"), enquiry("1"), QUESTION);
    var other = new StreamId(Thing.TENDER, uuid("another tender"));
    var elsewhere =
        story
            .engine()
            .applyAll(
                Procurement.empty(story.procurement().id()),
                story.history().stream()
                    .filter(r -> r.stream().thing() != Thing.ENQUIRY)
                    .map(r -> r.stream().equals(story.tenderId()) ? on(other, r) : r)
                    .toList());
    var decision =
        BuyingCycle.decide(
            elsewhere, enquiry("1"), QUESTION, supplier("acme"), story.now(), story.procedure());

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            a ->
                assertThat(
                        ((EnquiryEvent.EnquirySubmitted) a.events().getFirst().event()).pseudonym())
                    .isNotEqualTo(story.get(Enquiry.class, enquiry("1")).pseudonym()));
  }

  private static Recorded on(StreamId stream, Recorded r) {
    return new Recorded(stream, r.version(), r.event(), r.verb(), r.by(), r.at(), r.processedAt());
  }

  @Test
  void withOneUnansweredQuestionTheTenderDoesNotMoveToItsOpening() {
    var story = live().does(supplier("bolt"), enquiry("1"), QUESTION);
    Bidding.seals(story, "acme");
    story.at(DEADLINE.plus(Duration.ofDays(1)));
    assertThat(story.tender().status()).isEqualTo(TenderStatus.LIVE);

    story.does(OFFICER, enquiry("1"), new AnswerEnquiry("Round ones", false)).at(story.now());
    assertThat(story.tender().status()).as("nobody has published it").isEqualTo(TenderStatus.LIVE);
    story.does(APPROVER, enquiry("1"), new PublishEnquiry()).at(story.now());
    assertThat(story.tender().status()).isEqualTo(TenderStatus.CLOSED);
    assertThat(story.status(Bidding.opening(story))).isEqualTo(OpeningStatus.READY);
  }
}
