package city.posterity.cityhall.guidance;

import city.posterity.policy.Difference;
import city.posterity.policy.Policy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What another text of a policy would change, in words.
 *
 * @param before the version that is left; absent for a policy that is new
 * @param after the version that comes; absent for a policy that ends
 */
public record PolicyDifference(
    String title, @Nullable String before, @Nullable String after, List<Line> lines) {

  public PolicyDifference {
    lines = List.copyOf(lines);
  }

  /**
   * @param kind new, gone, stricter, looser or other
   * @param subject id of the clause or name of the parameter
   */
  public record Line(String kind, String subject, String words) {}

  static PolicyDifference between(Policy before, Policy after, Locale locale) {
    return new PolicyDifference(
        after.title().in(locale),
        before.version(),
        after.version(),
        Difference.between(before, after).stream().map(d -> line(d, locale)).toList());
  }

  static PolicyDifference begins(Policy after, Locale locale) {
    return new PolicyDifference(after.title().in(locale), null, after.version(), List.of());
  }

  static PolicyDifference ends(Policy before, Locale locale) {
    return new PolicyDifference(before.title().in(locale), before.version(), null, List.of());
  }

  private static Line line(Difference d, Locale locale) {
    return new Line(d.kind().name().toLowerCase(Locale.ROOT), d.subject(), d.words().in(locale));
  }
}
