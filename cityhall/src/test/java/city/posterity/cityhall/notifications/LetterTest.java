package city.posterity.cityhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

  private static Letter letter(String to, String subject) {
    return new Letter(UUID.randomUUID(), to, Locale.ENGLISH, subject, "text", "test");
  }

  @Test
  void aLineBreakInASubjectBecomesABlank() {
    assertThat(letter("ada@example.org", "Tender\r\nBcc: all@example.org").subject())
        .isEqualTo("Tender Bcc: all@example.org");
    assertThat(letter("ada@example.org", "one\u2028two\u0085three").subject())
        .isEqualTo("one two three");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org\r\nBcc: eve@example.org",
        "ada@example.org,eve@example.org",
        "Ada <ada@example.org>",
        "ada@example.org\u0000",
        "ada",
        ""
      })
  void whatIsNotOneAddressIsRefusedAndNotRepeated(String to) {
    assertThatThrownBy(() -> letter(to, "subject"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a mail address");
  }

  @Test
  void aServerThatDoesNotAnswerIsAskedLessAndLess() {
    assertThat(Delivery.wait(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Delivery.wait(4)).isEqualTo(Duration.ofMinutes(8));
    assertThat(Delivery.wait(14)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void whatAServerSaidIsKeptWithoutAddressesAndInOneLine() {
    assertThat(
            Delivery.problem(new IllegalStateException("550 <ada@example.org>\r\n no such user")))
        .isEqualTo("IllegalStateException: 550 <…> no such user");
  }
}
