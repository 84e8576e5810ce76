package city.posterity.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.market.tender.TenderStatus;
import org.junit.jupiter.api.Test;

class StoryTest {

  @Test
  void aTenderGoesFromNeedToPublicationAndReplaysToTheSame() {
    var story = ProcurementStory.aTender().withLots(2).live();

    assertThat(story.tender().status()).isEqualTo(TenderStatus.LIVE);
    assertThat(story.tender().openLots()).containsExactly("L1", "L2");
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }
}
