package city.posterity.procurement.policymaking.wording;

import java.util.Optional;

/**
 * Words of a text that somebody refers to, with what stands around them: the TextQuoteSelector of
 * the Web Annotation Data Model (W3C Recommendation of 23 February 2017, section 4.2.4).
 *
 * @param exact the words, or signs; not blank
 * @param prefix what stands right before them; may be empty
 * @param suffix what stands right after them; may be empty
 */
public record Quote(String exact, String prefix, String suffix) {

  /** Characters before and after the words that are kept and compared at most; ours. */
  public static final int CONTEXT = 32;

  /**
   * @throws IllegalArgumentException if there are no words
   */
  public Quote {
    if (Token.of(exact).isEmpty()) {
      throw new IllegalArgumentException("a quote has words");
    }
  }

  /** The first place in a text where the words stand; empty if they are blank or not in it. */
  public static Optional<Quote> in(String text, String exact) {
    int at = text.indexOf(exact);
    if (at < 0 || Token.of(exact).isEmpty()) {
      return Optional.empty();
    }
    int to = at + exact.length();
    int first = Math.max(0, at - CONTEXT);
    int last = Math.min(text.length(), to + CONTEXT);
    return Optional.of(
        new Quote(
            exact,
            text.substring(isInsidePair(text, first) ? first + 1 : first, at),
            text.substring(to, isInsidePair(text, last) ? last - 1 : last)));
  }

  private static boolean isInsidePair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  /** Characters around a place in a text that are those around the quote. */
  int surroundings(String text, int at) {
    int before = 0;
    while (before < Math.min(CONTEXT, Math.min(at, prefix.length()))
        && text.charAt(at - 1 - before) == prefix.charAt(prefix.length() - 1 - before)) {
      before++;
    }
    int to = at + exact.length();
    int after = 0;
    while (after < Math.min(CONTEXT, Math.min(text.length() - to, suffix.length()))
        && text.charAt(to + after) == suffix.charAt(after)) {
      after++;
    }
    return before + after;
  }

  /** Whether all that is known of its surroundings, if anything is, stands around a place. */
  boolean isSurroundedAlike(String text, int at) {
    int known = Math.min(CONTEXT, prefix.length()) + Math.min(CONTEXT, suffix.length());
    return known > 0 && surroundings(text, at) == known;
  }
}
