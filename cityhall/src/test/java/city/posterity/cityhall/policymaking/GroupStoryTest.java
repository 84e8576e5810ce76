package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.policymaking.process.Edition;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class GroupStoryTest implements WithDatabase {

  @Autowired GroupStory.Teller teller;
  @Autowired Tallies tallies;

  @Test
  void aPolicyIsMadeFromItsCharterToItsFirstDay() {
    var story = teller.tell().until(GroupStory.Stage.APPROVAL_SOUGHT);
    var sought = story.process();

    assertThat(sought.status()).isEqualTo(PolicyStatus.APPROVAL_SOUGHT);
    assertThat(sought.editions())
        .extracting(Edition::kind)
        .containsExactly(
            Edition.Kind.PRIMER, Edition.Kind.REVISED, Edition.Kind.REVISED, Edition.Kind.FINAL);
    assertThat(sought.dissents()).hasSize(1);
    // a workshop of 18, a list of 40, 9 for later people; one person who spoke twice counts once
    assertThat(tallies.whole(story.id())).isEqualTo(new Tally(13, 76));
    assertThat(story.until(GroupStory.Stage.IN_FORCE).process().status())
        .isEqualTo(PolicyStatus.IN_FORCE);
  }
}
