package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  private static List<String> codes(String password) {
    return Passwords.problems(password, "/password", List.of("Lindmouth", "password")).stream()
        .map(Problem::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "14, password-too-short",
    "15,",
    "64,",
    "128,",
    "129, password-too-long",
  })
  void lengthIsCountedInCharactersFrom15To128(int length, String code) {
    String plain = "seven grey herons wade through quiet water ".repeat(4).substring(0, length);
    String emoji = "🚲🚌🚋⛴🚆🚉".repeat(30);
    String wide = emoji.substring(0, emoji.offsetByCodePoints(0, length));
    assertThat(codes(plain)).isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(codes(wide)).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void whatEverybodyWouldGuessIsRefused() {
    assertThat(codes("Lindmouth2026!!!")).containsExactly("password-easily-guessed");
    assertThat(codes("Password123456")).contains("password-easily-guessed");
    assertThat(codes("aaaaaaaaaaaaaaaa")).containsExactly("password-too-simple");
    assertThat(codes("lindmouth has a fine old harbour")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Passwort123456789",
        "passwordpassword",
        "qwertyuiopasdfgh",
        "123456789012345",
        "correct horse battery staple",
        "summersummer2026"
      })
  void whatLeakedOrIsARunOnTheKeyboardIsRefused(String password) {
    assertThat(Passwords.problems(password, "/password", List.of()))
        .extracting(Problem::code)
        .containsExactly("password-commonly-used");
  }

  @Test
  void onlyTheWholePasswordMatchesAndBlanksCount() {
    String encoded = passwords.encode("a lighthouse in the fog ");
    assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("a lighthouse in the fog ", encoded)).isTrue();
    assertThat(passwords.matches("a lighthouse in the fog", encoded)).isFalse();
    assertThat(passwords.isOutdated(encoded)).isFalse();
  }

  @Test
  void theSameTextTypedOnAnotherKeyboardIsTheSamePassword() {
    String encoded = passwords.encode("caf\u00e9 au lait le matin");
    assertThat(passwords.matches("cafe\u0301 au lait le matin", encoded)).isTrue();
  }

  @Test
  void whereThereIsNoPasswordNothingMatchesAndItTakesAsLong() {
    long before = System.nanoTime();
    assertThat(passwords.matches("a lighthouse in the fog", null)).isFalse();
    long without = System.nanoTime() - before;
    String encoded = passwords.encode("something else altogether");
    before = System.nanoTime();
    assertThat(passwords.matches("a lighthouse in the fog", encoded)).isFalse();
    long with = System.nanoTime() - before;
    assertThat((double) without).isBetween(with / 5.0, with * 20.0);
  }
}
