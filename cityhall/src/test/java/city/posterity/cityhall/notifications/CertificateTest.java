package city.posterity.cityhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Locale;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;

/** A mail server that shows a certificate which nobody vouches for. */
class CertificateTest {

  private static final Letter LETTER =
      new Letter(UUID.randomUUID(), "ada@example.org", Locale.ENGLISH, "s", "t", "test");

  @Test
  void aMailServerThatCannotProveItsNameGetsNoLetter() {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    mail.start();
    try {
      MailServer server = at(mail.getSmtps().getPort(), MailServer.Security.TLS);
      assertThatThrownBy(() -> Smtp.send(server, LETTER))
          .isInstanceOf(MailException.class)
          .rootCause()
          .satisfiesAnyOf(
              why -> assertThat(why).isInstanceOf(SSLException.class),
              why -> assertThat(why).hasMessageContaining("certif"),
              why -> assertThat(why).hasMessageContaining("trust anchor"));
      assertThat(mail.getReceivedMessages()).isEmpty();
    } finally {
      mail.stop();
    }
  }

  @Test
  void aMailServerThatDoesNotSpeakTlsGetsNoLetterThatMustBeEncrypted() {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      MailServer server = at(mail.getSmtp().getPort(), MailServer.Security.STARTTLS);
      assertThatThrownBy(() -> Smtp.send(server, LETTER)).isInstanceOf(MailException.class);
      assertThat(mail.getReceivedMessages()).isEmpty();
    } finally {
      mail.stop();
    }
  }

  private static MailServer at(int port, MailServer.Security security) {
    return new MailServer("127.0.0.1", port, security, null, null, "city@lindmouth.example");
  }
}
