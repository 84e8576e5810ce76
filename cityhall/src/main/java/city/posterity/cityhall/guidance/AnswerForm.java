package city.posterity.cityhall.guidance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form of one question.
 *
 * @param yes {@code true}, {@code false} or empty
 * @param problems sentences by the field they are about, in the order of the fields
 * @param by who answered last; empty if nobody did
 */
public record AnswerForm(
    Assessment.Asked asked,
    String yes,
    String reason,
    String evidence,
    Map<String, String> problems,
    String by) {

  public AnswerForm {
    problems = new LinkedHashMap<>(problems);
  }
}
