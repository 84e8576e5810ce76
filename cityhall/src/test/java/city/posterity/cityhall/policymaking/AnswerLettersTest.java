package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.notifications.Letters;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.cityhall.web.TableOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever spoke while signed in is told once when answers are published, and nobody before. */
@PolicyTest
class AnswerLettersTest implements WithDatabase {

  @Autowired GroupStory.Teller teller;
  @Autowired Letters letters;
  @Autowired Cities cities;

  @Test
  void peopleAreToldWhenAnswersArePublished() {
    var story = teller.tell().until(GroupStory.Stage.RESPONDED);
    // other stories on the same database tell people of theirs
    long before = told();
    story.until(GroupStory.Stage.ANSWERED);
    assertThat(told()).as("one person spoke twice while signed in").isEqualTo(before + 1);
  }

  private long told() {
    var order = TableOrder.of("", List.of("written"), "-written", "/", Map.of());
    return letters.list(cities.current().id(), order, 0, 200).stream()
        .filter(l -> l.purpose().equals("policy-answers"))
        .count();
  }
}
