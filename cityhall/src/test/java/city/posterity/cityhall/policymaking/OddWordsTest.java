package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.policymaking.input.InputKind;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
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
  @Autowired Inputs inputs;
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

  @ParameterizedTest
  @ValueSource(strings = {"/text?edition=99", "/text?edition=one", "/compare?from=99", "/inputs/1"})
  void whatIsNotThereIsNotFound(String address) {
    var story = teller.tell().until(GroupStory.Stage.HEARD);
    client.get().uri(story.address() + address).exchange().expectStatus().isNotFound();
    client.get().uri("/policies/nope").exchange().expectStatus().isNotFound();
  }

  @Test
  void aFormThatIsSentAgainWithOtherWordsIsAnother() {
    var story = teller.tell().until(GroupStory.Stage.HEARD);
    var voice = PolicyVoices.FIRST_ROUND.getFirst();
    var other = PolicyVoices.web("one", "Something else", "LT-03", null);

    assertThat(sends(story, voice)).as("the same again").isTrue();
    assertThat(sends(story, other)).as("something else").isFalse();
    assertThat(sends(story, proposing(voice, "Other words."))).as("other words for it").isFalse();
    assertThat(inputs.find(story.receipt("one").input().id()).orElseThrow().text())
        .isEqualTo(voice.text());
  }

  private static PolicyVoices.Voice proposing(PolicyVoices.Voice voice, String words) {
    return new PolicyVoices.Voice(
        voice.name(),
        InputKind.REPLACEMENT,
        voice.channel(),
        voice.text(),
        voice.clause(),
        null,
        words,
        voice.language(),
        voice.sector(),
        1,
        null);
  }

  private boolean sends(GroupStory story, PolicyVoices.Voice voice) {
    return contributions.submit(
        TestCity.in(cities).id(), story.id(), story.receipt("one"), voice.said(), null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "here", "------------------------------------", "\0"})
  void whatIsNoThemeIsNotAskedFor(String of) {
    var filter = DeskFilter.of(Map.of("of", of));
    assertThat(filter.theme()).isEmpty();
    assertThat(filter.query(new UUID(0, 1)).theme()).isNull();
  }
}
