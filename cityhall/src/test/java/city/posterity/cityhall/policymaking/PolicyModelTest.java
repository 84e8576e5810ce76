package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.Clauses.EXPRESSION;
import static city.posterity.cityhall.policymaking.Clauses.charter;
import static city.posterity.cityhall.policymaking.Clauses.check;
import static city.posterity.cityhall.policymaking.Clauses.figure;
import static city.posterity.cityhall.policymaking.Clauses.wording;
import static city.posterity.cityhall.policymaking.Clauses.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a city hands on comes in elsewhere as it was, or not at all. */
class PolicyModelTest {

  private static final PolicyModel MODEL = model();
  private static final String FILE = new String(ModelFile.of(MODEL), StandardCharsets.UTF_8);

  private static PolicyModel model() {
    var story =
        PolicyStory.toldAlone()
            .chartered(charter("en", "ar"))
            .says(
                "OUR-1",
                wording(
                    check(EXPRESSION, figure("200")),
                    words("en", "Say what is needed"),
                    words("ar", "قل ما تحتاج إليه")))
            .says("OUR-2", wording(null, words("en", "Think"), words("ar", "فكّر")))
            .finalised();
    var made = story.made();
    return PolicyModel.of(made, made.process().finalText().orElseThrow(), "Lindmouth");
  }

  private static List<ModelReader.Problem> problems(String file) {
    return ModelReader.read(file.getBytes(StandardCharsets.UTF_8)).problems();
  }

  @Test
  void aFileIsReadAsItWasWritten() {
    var read = ModelReader.read(FILE.getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    assertThat(read.model()).isEqualTo(MODEL);
    assertThat(Objects.requireNonNull(read.model()).clauses())
        .extracting(NumberedWording::key)
        .containsExactly("OUR-1", "OUR-2");
    assertThat(new PolicyPack(MODEL.pack()).read().clauses()).containsOnlyKeys("OUR-1", "OUR-2");
    assertThat(FILE)
        .as("names that others rely on")
        .contains(
            "\"format\" : \"posterity-policy-model\"",
            "\"formatVersion\" : 1",
            "\"obligation\" : \"must\"",
            "\"onFail\" : \"block\"",
            "\"waiverSignatures\" : 2");
  }

  @ParameterizedTest
  @CsvSource({
    "posterity-policy-model, something-else, format",
    "'\"formatVersion\" : 1', '\"formatVersion\" : 2', version",
    "Say what is needed, Say nothing, clause-hash",
    "'\"key\" : \"OUR-2\"', '\"key\" : \"OUR-1\"', twice",
    "'\"key\" : \"OUR-2\"', '\"key\" : \"OUR-3\"', hash",
    "'\"waivable\" : true', '\"waivable\" : 1', missing",
    "'\"obligation\" : \"must\"', '\"obligation\" : \"may\"', word",
    "'\"clauses\" :', '\"paragraphs\" :', missing",
    "'{', '[{', json"
  })
  void whatWasChangedOnTheWayIsNotTaken(String was, String is, String problem) {
    String changed = FILE.replaceFirst(java.util.regex.Pattern.quote(was), is);
    assertThat(changed).isNotEqualTo(FILE);
    assertThat(problems(changed)).extracting(ModelReader.Problem::what).contains(problem);
  }

  @Test
  void anythingAtAllIsAnsweredWithWords() {
    for (String file : List.of("", "[]", "null", "7", "\"x\"", "{}", "{\"format\":7}")) {
      assertThat(problems(file)).as(file).isNotEmpty();
    }
    assertThat(ModelReader.read(new byte[(int) ModelReader.LARGEST + 1]).problems())
        .extracting(ModelReader.Problem::what)
        .containsExactly("size");
  }
}
