package city.posterity.procurement.scenarios;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.DEADLINE;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.market.tender.ApproveAmendment;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.pack.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Scenario A7 at the tender: four full days stay after an edit. The scenario's days are 15 days
 * later here, so that the tender is open for its shortest time; the days themselves are in {@link
 * ScenarioA07LateEditTest}. What the scenario calls an edit is two people's act here: one proposes
 * the amendment, another approves it.
 */
class ScenarioA07AmendmentTest {

  /** Three days before the deadline. */
  private static final Instant THREE_DAYS_LEFT = DEADLINE.minus(Duration.ofDays(3));

  /** Four full days after that moment, which is at noon. */
  private static final Instant EARLIEST = Instant.parse("2027-02-03T00:00:00Z");

  private static ProcurementStory threeDaysLeft() {
    return aTender()
        .withTerms(t -> t.lots = List.of(lot("500")))
        .with(Parameter.AMENDMENT_REMAINDER, Term.parse("4 full days"))
        .live()
        .at(THREE_DAYS_LEFT);
  }

  private static Lot lot(String value) {
    return new Lot("L1", "Lamps", "", eur(value), null);
  }

  private static ProposeAmendment raised(ProcurementStory story, Instant deadline) {
    var terms = Terms.like(story.tender().terms());
    terms.lots = List.of(lot("501"));
    terms.deadline = deadline;
    return new ProposeAmendment(terms.build(), "One more lamp");
  }

  @Test
  void theEstimateIsNotRaisedFrom500To501WithThreeDaysLeft() {
    var story = threeDaysLeft();

    assertThat(story.findings(OFFICER, story.tenderId(), raised(story, DEADLINE)))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo("tender.remainder-too-short");
          assertThat(f.facts())
              .containsEntry("term", "4 full days")
              .containsEntry("earliest", EARLIEST.toString());
        });
  }

  @Test
  void theSameEditWithFourFullDaysIsAcceptedAndRecordedAsAnAmendment() {
    var story = threeDaysLeft();
    story
        .does(OFFICER, story.tenderId(), raised(story, EARLIEST))
        .does(APPROVER, story.tenderId(), new ApproveAmendment());

    assertThat(story.tender().terms().value()).isEqualTo(eur("501"));
    assertThat(story.tender().deadline()).isEqualTo(EARLIEST);
    assertThat(story.events(TenderEvent.TenderAmended.class))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.number()).isEqualTo(1);
          assertThat(a.substantial()).isTrue();
          assertThat(a.changed()).containsExactlyInAnyOrder("/lots", "/deadline");
          assertThat(a.reason()).isEqualTo("One more lamp");
        });
  }

  @Test
  void aNewDeadlineBeforeTheFourthFullDayIsRefused() {
    var story = threeDaysLeft();

    assertThat(story.refused(OFFICER, story.tenderId(), raised(story, EARLIEST.minusSeconds(1))))
        .containsExactly("tender.remainder-too-short");
  }

  @Test
  void whoApprovesTooLateIsToldTheSame() {
    var story = threeDaysLeft();
    story.does(OFFICER, story.tenderId(), raised(story, EARLIEST)).after(Duration.ofDays(1));

    assertThat(story.refused(APPROVER, story.tenderId(), new ApproveAmendment()))
        .containsExactly("tender.remainder-too-short");
  }
}
