package city.posterity.procurement.machine;

import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.market.enquiry.MergeEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.Need;
import org.junit.jupiter.api.Test;

/** What a command rests on may be missing; that is an answer, not an accident. */
class MissingThingTest {

  private static final StreamId ENQUIRY = new StreamId(Thing.ENQUIRY, uuid("enquiry"));
  private static final StreamId AWARD = new StreamId(Thing.AWARD, uuid("award"));

  @Test
  void whatNeedsATenderIsRefusedWhereThereIsNone() {
    var story = aTender().planned();

    assertThat(story.refused(supplier("acme"), ENQUIRY, new SubmitEnquiry(null, "Which?")))
        .containsExactly("machine.unknown-thing");
    assertThat(story.refused(CHAIR, AWARD, new ProposeAward("L1", story.tenderId())))
        .containsExactly("machine.unknown-thing");
  }

  @Test
  void aThingOfAnotherKindIsNotFound() {
    var story = aTender().live().does(supplier("acme"), ENQUIRY, new SubmitEnquiry(null, "Which?"));

    assertThat(story.procurement().find(Tender.class, story.needId())).isEmpty();
    assertThat(story.refused(OFFICER, ENQUIRY, new MergeEnquiry(story.tenderId())))
        .containsExactly("enquiry.merged-into-itself");
    assertThatThrownBy(() -> story.procurement().get(Need.class, story.tenderId()))
        .isInstanceOf(MissingThingException.class)
        .hasMessageContaining(story.tenderId().toString());
  }
}
