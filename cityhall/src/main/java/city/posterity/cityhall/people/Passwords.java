package city.posterity.cityhall.people;

import city.posterity.procurement.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are judged and kept: Argon2id with 19 MiB and two passes (OWASP ASVS 5.0.0,
 * 11.4.2), 15 to 128 characters as typed, no rule of composition and no expiry (NIST SP 800-63B-4,
 * 3.1.1.2).
 */
@Component
class Passwords {

  static final int SHORTEST = 15;
  static final int LONGEST = 128;

  /** More at once would only fight over memory and processors. */
  private static final int AT_ONCE = 4;

  private static final int DISTINCT = 5;

  /** What must remain of a password without the words that everybody would try. */
  private static final int OWN = 8;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final String nobodys = encoder.encode(Secrets.make(""));

  /**
   * What is wrong with a password somebody wants to use.
   *
   * @param avoid words an attacker would try first: the person's own, the city's
   */
  static List<Problem> problems(String password, String pointer, List<String> avoid) {
    var found = new ArrayList<Problem>();
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      found.add(
          new Problem(
              "password-too-short",
              pointer,
              "must have at least %d characters, has %d; several words make a good password"
                  .formatted(SHORTEST, length)));
    }
    if (length > LONGEST) {
      found.add(
          new Problem(
              "password-too-long",
              pointer,
              "must have at most %d characters, has %d".formatted(LONGEST, length)));
    }
    if (password.codePoints().distinct().count() < DISTINCT) {
      found.add(
          new Problem(
              "password-too-simple",
              pointer,
              "must have at least %d different characters".formatted(DISTINCT)));
    }
    String rest = password.toLowerCase(Locale.ROOT);
    for (String word : avoid.stream().filter(w -> !w.isBlank()).toList()) {
      rest = rest.replace(word.toLowerCase(Locale.ROOT), "");
    }
    if (found.isEmpty() && GuessedPasswords.contain(password)) {
      found.add(
          new Problem(
              "password-commonly-used",
              pointer,
              "is among the first that are tried: known passwords, or a pattern on the keyboard"));
    }
    if (rest.length() < password.length() && rest.length() < OWN) {
      found.add(
          new Problem(
              "password-easily-guessed",
              pointer,
              "must be more than names that others know with a few characters added"));
    }
    return found;
  }

  String encode(String password) {
    return inTurn(() -> encoder.encode(normal(password)));
  }

  /** Takes as long when there is no password to compare with. */
  boolean matches(String password, @Nullable String encoded) {
    String wanted = encoded == null ? nobodys : encoded;
    // longer ones were never accepted: do not let anybody make us hash megabytes
    String given = password.length() > 4 * LONGEST ? "" : normal(password);
    return inTurn(() -> encoder.matches(given, wanted)) && encoded != null;
  }

  /** Whether it was made with less effort than today's. */
  boolean isOutdated(String encoded) {
    return encoder.upgradeEncoding(encoded);
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
