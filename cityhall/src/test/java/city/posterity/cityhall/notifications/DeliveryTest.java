package city.posterity.cityhall.notifications;

import static city.posterity.cityhall.notifications.internal.db.Tables.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.cityhall.web.TableOrder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** No web: nothing is delivered behind the test's back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DeliveryTest implements WithDatabase {

  private static final TableOrder NEWEST =
      TableOrder.of("", Letters.COLUMNS, "-written", "/", Map.of());

  @Autowired Post post;
  @Autowired Delivery delivery;
  @Autowired MailServers servers;
  @Autowired Letters letters;
  @Autowired Cities cities;
  @Autowired DSLContext database;
  @Autowired TransactionTemplate transaction;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private UUID city = new UUID(0, 0);

  @BeforeEach
  void start() {
    city = TestCity.in(cities).id();
    database.deleteFrom(LETTER).execute();
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private Letter letter(String subject, String text) {
    return new Letter(city, "ada@example.org", Locale.GERMAN, subject, text, "test");
  }

  private void serverAt(int port) {
    servers.store(
        city,
        new MailServer(
            "127.0.0.1", port, MailServer.Security.NONE, null, null, "city@lindmouth.example"));
  }

  private Letters.Sent only() {
    var all = letters.list(city, NEWEST, 0, 10);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void aLetterArrivesOnceAsPlainTextInItsLanguage() throws Exception {
    post.send(letter("Größe\r\nBcc: eve@example.org", "Grüße aus dem Rathaus – 東京\nzweite Zeile"));
    serverAt(mail.getSmtp().getPort());

    delivery.run();
    delivery.run();

    assertThat(mail.getReceivedMessages()).hasSize(1);
    MimeMessage arrived = mail.getReceivedMessages()[0];
    assertThat(arrived.getSubject()).isEqualTo("Größe Bcc: eve@example.org");
    assertThat(arrived.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(arrived.getAllRecipients()).hasSize(1);
    assertThat(arrived.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(String.valueOf(arrived.getContent()).replace("\r\n", "\n").strip())
        .isEqualTo("Grüße aus dem Rathaus – 東京\nzweite Zeile");
    assertThat(arrived.getHeader("Content-Language")).containsExactly("de");
    assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(only().state()).isEqualTo(Letters.State.SENT);
    assertThat(database.fetchSingle(LETTER).getSealed()).isNull();
  }

  @Test
  void aLetterThatComesAgainTellsMailProgramsHowToStopIt() throws Exception {
    String stop = "https://lindmouth.example/letters/abc";
    post.send(
        new Letter(
            city, "ada@example.org", Locale.GERMAN, "again", "text", "follow", URI.create(stop)));
    serverAt(mail.getSmtp().getPort());
    delivery.run();
    post.send(letter("once", "text"));
    delivery.run();

    MimeMessage again = mail.getReceivedMessages()[0];
    assertThat(again.getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
    assertThat(again.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getReceivedMessages()[1].getHeader("List-Unsubscribe")).isNull();
  }

  @Test
  void whatIsUndoneIsNotTold() {
    transaction.executeWithoutResult(status -> {
      post.send(letter("undone", "text"));
      status.setRollbackOnly();
    });
    assertThat(letters.list(city, NEWEST, 0, 10)).isEmpty();
  }

  @Test
  void aLetterLiesUnreadableInTheDatabase() {
    post.send(letter("a secret subject", "a secret link"));
    String stored =
        new String(database.fetchSingle(LETTER).getSealed(), StandardCharsets.ISO_8859_1);
    assertThat(stored).doesNotContain("secret", "example.org");
  }

  @Test
  void aServerThatIsAwayIsAskedAgainLaterAndTheLetterIsNotLost() throws Exception {
    int port = mail.getSmtp().getPort();
    mail.stop();
    post.send(letter("patience", "text"));
    serverAt(port);

    delivery.run();

    assertThat(only().state()).isEqualTo(Letters.State.WAITING);
    assertThat(only().attempts()).isEqualTo(1);
    assertThat(only().problem()).isNotBlank();
    delivery.run();
    assertThat(only().attempts()).as("not before a minute has passed").isEqualTo(1);

    var back = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      serverAt(back.getSmtp().getPort());
      delivery.run();
      assertThat(back.getReceivedMessages()).hasSize(1);
      assertThat(only().state()).isEqualTo(Letters.State.SENT);
    } finally {
      back.stop();
    }
  }

  @Test
  void aLetterThatNobodyTakesIsGivenUpInTheEnd() {
    post.send(letter("never", "text"));
    database.update(LETTER).set(LETTER.ATTEMPTS, Delivery.ATTEMPTS - 1).execute();
    int port = mail.getSmtp().getPort();
    mail.stop();
    serverAt(port);

    delivery.run();

    assertThat(only().state()).isEqualTo(Letters.State.GIVEN_UP);
    assertThat(letters.waiting(city)).isZero();
  }
}
