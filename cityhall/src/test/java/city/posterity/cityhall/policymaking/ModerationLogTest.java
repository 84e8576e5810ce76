package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.policymaking.input.AppealHiding;
import city.posterity.procurement.policymaking.input.DecideAppeal;
import city.posterity.procurement.policymaking.input.HideInput;
import city.posterity.procurement.policymaking.input.ModerationReason;
import city.posterity.procurement.policymaking.input.WithdrawInput;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.Sector;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public log forgets no decision, whatever became of what it was about. */
@PolicyTest
class ModerationLogTest implements WithDatabase {

  private static final String SECOND = "Yuki Tanaka";

  @Autowired GroupStory.Teller teller;
  @Autowired ModerationLog log;
  @Autowired Cities cities;

  @Test
  void whatWasHiddenStaysInTheLogWhenItIsShownOrTakenBack() {
    var story = teller.tell().until(GroupStory.Stage.MODERATED);
    story.joins(SECOND, Sector.ACADEMIA, "None", Duty.MEMBER, Duty.MODERATOR);
    for (String voice : new String[] {"one", "two"}) {
      story.does(
          GroupStory.MODERATOR,
          story.receipt(voice).input(),
          new HideInput(ModerationReason.OFF_TOPIC, "Of " + voice));
    }
    story.author("one", new AppealHiding("It is about this."));
    story.does(SECOND, story.receipt("one").input(), new DecideAppeal(true, "So it is."));
    story.author("two", new WithdrawInput());

    assertThat(log.entries(cities.current().id(), story.id(), 0, 20))
        .filteredOn(e ->
            e.input().equals(story.receipt("one").input().id())
                || e.input().equals(story.receipt("two").input().id()))
        .extracting(ModerationLog.Entry::verb, ModerationLog.Entry::note)
        .containsExactlyInAnyOrder(tuple("published", "So it is."), tuple("hidden", "Of two"));
    assertThat(log.entries(cities.current().id(), story.id(), 0, 20))
        .as("what nobody ever hid")
        .noneMatch(e -> e.input().equals(story.receipt("three").input().id()));
  }
}
