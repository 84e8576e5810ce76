package city.posterity.appraisal.generation;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every birth year is in one group, and groups never mix those who must be told apart. */
class GenerationsTest {

  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "-500, 0", "-65, 0", "-64, 1", "-40, 1", "-39, 2", "-18, 2", "-17, 3", "0, 3", "1, 4", "25, 4",
    "26, 5", "50, 5", "51, 6", "900, 6"
  })
  void standardGroupsAreThoseOfTheReference(int birth, int group) {
    assertThat(Generations.standard(2026).of(birth)).isEqualTo(group);
  }

  @Test
  void theUnbornAndTheVoicelessAreToldApart() {
    List<Group> groups = Generations.standard(2026).groups();
    assertThat(groups)
        .filteredOn(Group::unborn)
        .extracting(Group::id)
        .containsExactly("unborn_1_25", "unborn_26_50", "unborn_51plus");
    assertThat(groups).filteredOn(Group::voiceless).hasSize(4);
  }

  @Test
  void aFileMayBringItsOwnGroups() {
    Generations groups =
        read(
            """
            [{"id":"adult","to":-18},{"id":"child","from":-17,"to":0},
             {"id":"later","from":1}]\
            """);
    assertThat(problems).isEmpty();
    assertThat(groups.groups()).extracting(Group::id).containsExactly("adult", "child", "later");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | generations-empty",
        "{} | generations-empty",
        "[{'to':-18},{'id':'c','from':-17,'to':0},{'id':'u','from':1}] | text-missing",
        "[{'id':'a','to':-18},{'id':'c','from':-16,'to':0},{'id':'u','from':1}] | generation-gap",
        "[{'id':'a','to':-18},{'id':'c','from':-17,'to':0},{'id':'u','from':1,'to':9}] | generation-gap",
        "[{'id':'a','from':-80,'to':-18},{'id':'c','from':-17,'to':0},{'id':'u','from':1}] | generation-gap",
        "[{'id':'a','to':-10},{'id':'c','from':-9,'to':0},{'id':'u','from':1}] | generation-mixed",
        "[{'id':'a','to':-18},{'id':'u','from':-17}] | generation-mixed",
        "[{'id':'a','to':-18},{'id':'a','from':-17,'to':0},{'id':'u','from':1}] | generation-twice",
        "[{'id':'a','to':-18},{'id':'unallocated','from':-17,'to':0},{'id':'u','from':1}] | generation-twice",
        "[{'id':'a','to':'x'},{'id':'c','from':-17,'to':0},{'id':'u','from':1}] | not-a-number",
      })
  void faultyGroupsAreRefused(String json, String code) {
    assertThat(
            Generations.read(
                JsonMapper.shared().readTree(json.replace('\'', '"')), 2026, "/g", problems))
        .isEmpty();
    assertThat(problems).extracting(Problem::code).containsOnly(code);
    assertThat(problems).allSatisfy(p -> assertThat(p.pointer()).startsWith("/g"));
  }

  private Generations read(String json) {
    return Generations.read(JsonMapper.shared().readTree(json), 2026, "/g", problems).orElseThrow();
  }
}
