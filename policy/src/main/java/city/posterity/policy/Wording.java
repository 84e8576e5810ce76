package city.posterity.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words before and after a change, to be laid beside each other.
 *
 * @param before absent where there were none
 * @param after absent where there are none any more
 */
public record Wording(@Nullable Text before, @Nullable Text after) {

  /** In this language; empty where there were none. */
  public String before(Locale locale) {
    return in(before, locale);
  }

  /** In this language; empty where there are none any more. */
  public String after(Locale locale) {
    return in(after, locale);
  }

  private static String in(@Nullable Text text, Locale locale) {
    return text == null ? "" : text.in(locale);
  }
}
