package city.posterity.procurement.scenarios;

import static city.posterity.procurement.Fixtures.DEADLINE;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Procedure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Scenario A15: a draft is nobody's business but the team's, and publishing is one step that can be
 * repeated. The signed notice of the scenario is the approval that is recorded here. Mandatory
 * criteria are asked for when the tender is submitted for that approval, which is earlier than in
 * the scenario: what was never approved cannot be published.
 */
class ScenarioA15PublicationTest {

  private static ProcurementStory drafted(List<String> mandatory) {
    var p = Fixtures.procedure();
    return aTender()
        .under(
            new Procedure(
                p.packId(),
                p.procedureId(),
                p.method(),
                p.title(),
                p.calendar(),
                mandatory,
                p.parameters(),
                p.edits()))
        .drafted();
  }

  @Test
  void aDraftIsInvisibleToThePublicAndToTheClock() {
    var story = drafted(List.of());

    assertThat(story.tender().status().isPublic()).isFalse();
    assertThat(BuyingCycle.mayRead(story.procurement(), story.tender(), supplier("acme")))
        .isFalse();
    assertThat(BuyingCycle.mayRead(story.procurement(), story.tender(), Fixtures.RESIDENT))
        .isFalse();
    assertThat(story.engine().nextDue(story.procurement(), story.procedure(), story.now()))
        .isEmpty();
    int before = story.history().size();
    story.at(DEADLINE.plus(Duration.ofDays(100)));
    assertThat(story.history()).hasSize(before);
  }

  @Test
  void whatIsNotApprovedIsNotPublished() {
    var story = drafted(List.of());

    assertThat(story.refused(OFFICER, story.tenderId(), new PublishTender()))
        .containsExactly("machine.no-such-move");
    story.does(OFFICER, story.tenderId(), new SubmitTender());
    assertThat(story.refused(OFFICER, story.tenderId(), new PublishTender()))
        .containsExactly("machine.no-such-move");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.REVIEW);
  }

  @Test
  void everyMandatoryCriterionThatIsMissingIsListed() {
    var story = drafted(List.of("taxes-paid", "no-conviction"));

    assertThat(story.findings(OFFICER, story.tenderId(), new SubmitTender()))
        .extracting(Finding::ruleId, f -> f.facts().get("criterion"))
        .containsExactly(
            tuple("tender.mandatory-criterion-missing", "taxes-paid"),
            tuple("tender.mandatory-criterion-missing", "no-conviction"));
  }

  @Test
  void publishingAgainChangesNothingAndIsNoError() {
    var story = aTender().live();
    var before = story.tender();
    int events = story.history().size();
    story.after(Duration.ofHours(1)).does(OFFICER, story.tenderId(), new PublishTender());

    assertThat(story.tender()).isEqualTo(before);
    assertThat(story.history()).hasSize(events);
  }
}
