package city.posterity.cityhall.policymaking;

import city.posterity.policy.Difference;
import city.posterity.policy.Policy;
import city.posterity.policy.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * A text beside the model that it was taken over from.
 *
 * @param standing whether it is the text as it stands, which the group alone sees
 * @param problem why they cannot be compared; empty where they can
 * @param alike how many clauses say and ask the same
 */
public record OriginView(
    String title,
    String address,
    String model,
    String publisher,
    String version,
    String hash,
    boolean standing,
    String problem,
    int alike,
    List<Subject> subjects) {

  /**
   * Everything that is different of a clause or figure.
   *
   * @param address of the clause; empty for what has no page
   */
  public record Subject(String name, String address, List<Line> lines) {}

  /**
   * A difference.
   *
   * @param kind new, gone, stricter, looser or other
   * @param pieces words before and after; empty where the difference lies elsewhere
   */
  public record Line(String kind, String words, List<Piece> pieces) {}

  public OriginView {
    subjects = List.copyOf(subjects);
  }

  static List<Subject> subjects(
      List<Difference> differences, String address, Policy own, Locale locale) {
    var bySubject = new LinkedHashMap<String, List<Line>>();
    differences.forEach(
        d -> bySubject.computeIfAbsent(d.subject(), _ -> new ArrayList<>()).add(line(d, locale)));
    var subjects = new ArrayList<Subject>();
    bySubject.forEach((name, lines) ->
        subjects.add(
            new Subject(
                name,
                own.clauses().containsKey(name) ? address + "/clauses/" + name : "",
                List.copyOf(lines))));
    return subjects;
  }

  private static Line line(Difference difference, Locale locale) {
    Wording wording = difference.wording();
    return new Line(
        difference.kind().name().toLowerCase(Locale.ROOT),
        difference.words().in(locale),
        wording == null
            ? List.of()
            : Piece.between(wording.before(locale).strip(), wording.after(locale).strip()));
  }

  /** How many clauses of the text are in the model and not different. */
  static int alike(Policy model, Policy own, List<Subject> subjects) {
    var different = subjects.stream().map(Subject::name).toList();
    return (int)
        own.clauses().keySet().stream()
            .filter(model.clauses()::containsKey)
            .filter(key -> !different.contains(key))
            .count();
  }
}
