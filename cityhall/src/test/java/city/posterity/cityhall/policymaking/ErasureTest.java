package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.operations.Check;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.policymaking.input.EraseInput;
import city.posterity.procurement.policymaking.input.Input;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Whoever said something has it erased: words and name are gone everywhere, while counts, answers
 * and traces both ways stay, and history still adds up.
 */
@PolicyTest
class ErasureTest implements WithDatabase {

  @Autowired GroupStory.Teller teller;
  @Autowired Casefile casefile;
  @Autowired Inputs inputs;
  @Autowired Tallies tallies;
  @Autowired Cities cities;
  @Autowired DSLContext database;
  @Autowired List<Check> checks;
  @Autowired RestTestClient client;

  @Test
  void theWordsGoAndCountsAnswersAndTracesStay() {
    var story = teller.tell().until(GroupStory.Stage.ANSWERED);
    var cityId = cities.current().id();
    ReceiptCode code = story.receipt("one");
    Said before = inputs.find(code.input().id()).orElseThrow();
    String words = java.util.Objects.requireNonNull(before.text());
    String page = page(story.address() + "/inputs/" + before.id());
    var counted = tallies.whole(story.id());
    assertThat(page).contains(words);
    // other stories on the same database may have somebody say the same
    int there = stored(words);

    erase(story, "one");

    Said after = inputs.find(code.input().id()).orElseThrow();
    Input input =
        casefile.inSightOf(cityId, code.input()).orElseThrow().get(Input.class, code.input());
    assertThat(input.contribution().text().value()).isEqualTo(Personal.ERASED);
    assertThat(after.text()).isNull();
    assertThat(after.shownAs()).isNull();
    assertThat(after.answered()).as("its answer").isEqualTo(before.answered()).isTrue();
    assertThat(after.themes()).as("its themes").isEqualTo(before.themes()).isNotEmpty();
    assertThat(after.clause()).as("its clause").isEqualTo(before.clause());
    assertThat(tallies.whole(story.id())).as("the counts").isEqualTo(counted);
    assertThat(page(story.address() + "/inputs/" + before.id()))
        .doesNotContain(words)
        .contains("pc-answer");
    assertThat(page(story.address() + "/answers")).doesNotContain(words);
    assertThat(stored(words)).as("rows of any table").isEqualTo(there - 1);
    for (Check check : checks) {
      assertThat(check.examine()).as(check.claim()).isEmpty();
    }
  }

  @Test
  void whatWasErasedEarlyGoesThroughEverythingThatComesAfter() {
    var story = teller.tell().until(GroupStory.Stage.HEARD);
    erase(story, "one");
    story.until(GroupStory.Stage.MODERATED);
    erase(story, "two");
    story.until(GroupStory.Stage.ANSWERED);

    for (String voice : List.of("one", "two")) {
      Said said = inputs.find(story.receipt(voice).input().id()).orElseThrow();
      assertThat(said.text()).isNull();
      assertThat(said.themes()).isNotEmpty();
      assertThat(said.answered()).isTrue();
    }
    for (Check check : checks) {
      assertThat(check.examine()).as(check.claim()).isEmpty();
    }
  }

  private static void erase(GroupStory story, String voice) {
    story.author(voice, new EraseInput("At their wish."));
  }

  private String page(String address) {
    byte[] body =
        client
            .get()
            .uri(address)
            .header("Accept-Language", Locale.ENGLISH.toLanguageTag())
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(byte[].class)
            .getResponseBody();
    return new String(
        java.util.Objects.requireNonNull(body), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** In how many rows of any table that the program can read some words stand. */
  private int stored(String words) {
    return database
        .fetch(
            "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables"
                + " WHERE table_type = 'BASE TABLE' AND table_schema NOT IN"
                + " ('pg_catalog', 'information_schema')")
        .map(r -> r.get(0, String.class))
        .stream()
        .filter(t -> number("SELECT has_table_privilege(?, 'SELECT')::int", t) == 1)
        .mapToInt(t ->
            number("SELECT count(*)::int FROM " + t + " t WHERE strpos(t::text, ?) > 0", words))
        .sum();
  }

  private int number(String query, String value) {
    return java.util.Objects.requireNonNull(database.fetchOne(query, value)).get(0, Integer.class);
  }
}
