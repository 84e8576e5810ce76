package city.posterity.appraisal.engine;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that are written out in a test, appraised whole. */
final class Appraised {

  private Appraised() {}

  static Result file(String json) {
    return drawn(json, 0);
  }

  static Result drawn(String json, int draws) {
    return with(json, inputs(Map.of(), Map.of()), draws);
  }

  /**
   * @param confirmed who answers for what
   * @param beside texts of files, by name
   */
  static Inputs inputs(Map<String, String> confirmed, Map<String, String> beside) {
    return new Inputs(Values.published(), confirmed, name -> Optional.ofNullable(beside.get(name)));
  }

  static Result with(String json, Inputs inputs, int draws) {
    return Appraising.run(
        AppraisalReader.read(json.getBytes(StandardCharsets.UTF_8)), inputs, "hash", 1, draws, 1);
  }

  static List<Problem> problems(String json, Inputs inputs) {
    AppraisalException refused =
        catchThrowableOfType(AppraisalException.class, () -> with(json, inputs, 0));
    return refused == null ? List.of() : refused.problems();
  }

  static OptionResult option(Result result, String id) {
    return result.options().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }
}
