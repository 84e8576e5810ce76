package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.market.tender.TenderStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What may not be known, or not yet, is in no release. */
@OpennessTest
class PublicityTest implements WithDatabase {

  @Autowired CityStory.Teller teller;
  @Autowired ReleaseStore store;

  @Test
  void noNaturalPersonAskerOrComplainantIsEverNamed() {
    CityStory story = teller.wholeLife();
    assertThat(everything(story))
        .contains("Which colour?", "Any that is not white", "Firm acme")
        .doesNotContainIgnoringCase(CityStory.CANARY);
  }

  @Test
  void aNeedIsPublicFromTheOpeningOfItsConsultation() {
    CityStory story = teller.tell().proposed();
    assertThat(store.rows(teller.city(), story.ocid())).isEmpty();
    story.consulting();
    assertThat(everything(story)).contains("The old town is dark").doesNotContain("Not too bright");
    story.planned();
    assertThat(everything(story)).contains("Not too bright", "The lamps will be shaded");
  }

  @Test
  void aTenderIsPublicFromItsPublicationAndAnAmendmentOnceItTookEffect() {
    CityStory story = teller.tell().proposed().consulting().planned();
    int planned = count(story);
    story.written();
    assertThat(count(story)).isEqualTo(planned);
    assertThat(now(story).at("/tender/status").asString()).isEqualTo("planned");
    story.does(
        "officer", story.tender(), new city.posterity.procurement.market.tender.PublishTender());
    assertThat(now(story).at("/tender/status").asString()).isEqualTo("active");
  }

  @Test
  void nothingIsKnownOfBidsBeforeTheOpeningAndNoPriceBeforeTheBiddersAreTold() {
    CityStory story = teller.tell().proposed().consulting().planned().live();
    int before = count(story);
    story.sealed("acme", "bolt");
    assertThat(count(story)).isEqualTo(before);
    story.closed();
    assertThat(everything(story))
        .doesNotContain("Firm acme", "Firm bolt", "\"bids\"", "numberOfTenderers")
        .contains("bidCommitment");
    story.opened();
    assertThat(now(story).at("/bids/statistics/0/value").asInt()).isEqualTo(2);
    assertThat(everything(story))
        .contains("Firm acme", "Firm bolt")
        .doesNotContain("412345.67", "487654.32", "disqualified", "\"valid\"");
    story.ranked();
    assertThat(everything(story)).doesNotContain("412345.67", "487654.32", "\"awards\"", "rank");
    story.notified();
    assertThat(
            story
                .state(city.posterity.procurement.market.tender.Tender.class, story.tender())
                .status())
        .isEqualTo(TenderStatus.STANDSTILL);
    assertThat(everything(story)).contains("412345.67", "487654.32", "\"awards\"", "\"rank\":1");
  }

  @Test
  void aContractIsPublicFromItsLastSignature() {
    CityStory story = teller.tell().proposed().consulting().planned().live().sealed("acme", "bolt");
    story.closed().opened().ranked().notified();
    assertThat(everything(story)).doesNotContain("\"contracts\"", "Apprentices");
    story.contracted();
    assertThat(everything(story)).contains("\"contracts\"", "Apprentices");
  }

  private int count(CityStory story) {
    return store.rows(teller.city(), story.ocid()).size();
  }

  private ObjectNode now(CityStory story) {
    return store.latest(teller.city(), story.ocid()).orElseThrow().snapshot();
  }

  private String everything(CityStory story) {
    var text = new StringBuilder();
    store.rows(teller.city(), story.ocid()).forEach(r -> text.append(r.getBody().data()));
    return text.toString();
  }
}
