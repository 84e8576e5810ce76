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

  @Test
  void aMailServerThatCannotProveItsNameGetsNoLetter() {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    mail.start();
    try {
      var letter =
          new Letter(UUID.randomUUID(), "ada@example.org", Locale.ENGLISH, "s", "t", "test");
      var server =
          new MailServer(
              "127.0.0.1",
              mail.getSmtps().getPort(),
              MailServer.Security.TLS,
              null,
              null,
              "city@lindmouth.example");
      assertThatThrownBy(() -> Smtp.send(server, letter))
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
      var letter =
          new Letter(UUID.randomUUID(), "ada@example.org", Locale.ENGLISH, "s", "t", "test");
      var server =
          new MailServer(
              "127.0.0.1",
              mail.getSmtp().getPort(),
              MailServer.Security.STARTTLS,
              null,
              null,
              "city@lindmouth.example");
      assertThatThrownBy(() -> Smtp.send(server, letter)).isInstanceOf(MailException.class);
      assertThat(mail.getReceivedMessages()).isEmpty();
    } finally {
      mail.stop();
    }
  }
}
