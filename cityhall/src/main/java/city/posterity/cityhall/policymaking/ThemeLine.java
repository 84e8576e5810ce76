package city.posterity.cityhall.policymaking;

import java.util.List;

/**
 * A theme with its answers.
 *
 * @param people how many people it comes from
 */
public record ThemeLine(
    String id, String title, String summary, int inputs, int people, List<AnswerView> answers) {

  public ThemeLine {
    answers = List.copyOf(answers);
  }
}
