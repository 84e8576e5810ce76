package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Words that few people write. */
@PolicyTest
class OddWordsTest implements WithDatabase {

  @Autowired GroupStory.Teller teller;
  @Autowired Alike alike;
  @Autowired Contributions contributions;
  @Autowired Cities cities;
  @Autowired RestTestClient client;

  @ParameterizedTest
  @CsvSource({"👍, 👎", "x > 5, x < 5", "- 5 %, 5", "हाँ की, हां का", "!, ?"})
  void whatMeansSomethingElseIsNotTheSame(String one, String other) {
    var city = TestCity.in(cities).id();
    assertThat(alike.of(city, one, null)).isNotEqualTo(alike.of(city, other, null));
  }

  @Test
  void capitalsSpacesAndPunctuationMakeNoDifference() {
    var city = TestCity.in(cities).id();
    assertThat(alike.of(city, "No change!", null)).isEqualTo(alike.of(city, " no  CHANGE", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/answers?q=%00", "/clauses/LT-03?q=%00", "/answers?theme=%00"})
  void whatNoTextHoldsIsNotFound(String address) {
    var story = teller.tell().until(GroupStory.Stage.HEARD);
    client.get().uri(URI.create(story.address() + address)).exchange().expectStatus().isOk();
  }

  @Test
  void aFormThatIsSentAgainWithOtherWordsIsAnother() {
    var story = teller.tell().until(GroupStory.Stage.HEARD);
    var voice = PolicyVoices.FIRST_ROUND.getFirst();
    var other = PolicyVoices.web("one", "Something else", "LT-03", null);

    assertThat(contributions.isAnother(story.receipt("one"), voice.said())).isFalse();
    assertThat(contributions.isAnother(story.receipt("one"), other.said())).isTrue();
    assertThat(contributions.isAnother(story.receipt("nobody"), other.said())).isFalse();
  }
}
