package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.policymaking.theme.Theme;
import java.util.List;
import java.util.Map;

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

  /**
   * @param counts by id of the theme
   */
  static ThemeLine of(Made made, Theme theme, Map<String, Tally> counts, Formats formats) {
    var tally = counts.getOrDefault(theme.id().id().toString(), Tally.NONE);
    return new ThemeLine(
        theme.id().id().toString(),
        theme.title(),
        theme.summary(),
        tally.inputs(),
        tally.people(),
        made.answers().stream()
            .filter(r ->
                r.answer().themes().stream()
                    .anyMatch(t -> Theme.standing(made.all(), t).equals(theme.id().id())))
            .map(r -> AnswerView.of(made, r, formats))
            .toList());
  }
}
