package city.posterity.cityhall.notifications;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person. A line break cannot get into its header (CWE-93): in the subject it
 * becomes a blank, in the address it is refused.
 *
 * @param cityId the city that writes
 * @param to one mail address, nothing else
 * @param locale language of subject and text
 * @param subject one line
 * @param text plain text; lines end with {@code \n}
 * @param purpose what it is about in one word, such as {@code invitation}; never whom. It is stored
 *     in the open
 * @param stop where whoever sends a POST stops such letters, without signing in (RFC 8058); absent
 *     for a letter that comes once
 */
public record Letter(
    UUID cityId,
    String to,
    Locale locale,
    String subject,
    String text,
    String purpose,
    @Nullable URI stop) {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\",;:\\p{Cntrl}]{1,64}@[^\\s@<>\",;:\\p{Cntrl}]{1,189}");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  /** A letter that comes once. */
  public Letter(
      UUID cityId, String to, Locale locale, String subject, String text, String purpose) {
    this(cityId, to, locale, subject, text, purpose, null);
  }

  /**
   * @throws IllegalArgumentException if the address or the purpose cannot be one
   */
  public Letter {
    to = to.strip();
    subject = BREAKS.matcher(subject).replaceAll(" ").strip();
    if (!isAddress(to)) {
      // not repeated here: it would end up in a log
      throw new IllegalArgumentException("not a mail address");
    }
    if (!purpose.matches("[a-z][a-z-]{0,49}")) {
      throw new IllegalArgumentException("a purpose is one word, such as invitation");
    }
  }

  /** Whether a letter could be sent to this address as it is written. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
