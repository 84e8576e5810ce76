package city.posterity.cityhall.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands one letter over to a mail server. */
final class Smtp {

  /** A server that takes longer than this to answer, in milliseconds, is asked again later. */
  private static final String PATIENCE = "5000";

  private Smtp() {}

  /**
   * @throws org.springframework.mail.MailException if the server did not take it
   */
  static void send(MailServer server, Letter letter) {
    var sender = sender(server);
    MimeMessage message = sender.createMimeMessage();
    try {
      message.setFrom(new InternetAddress(server.from(), true));
      message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
      message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
      message.setText(letter.text(), StandardCharsets.UTF_8.name(), "plain");
      message.setContentLanguage(new String[] {letter.locale().toLanguageTag()});
      // so that nobody's holiday notice answers it (RFC 3834, 5)
      message.setHeader("Auto-Submitted", "auto-generated");
      URI stop = letter.stop();
      if (stop != null) {
        message.setHeader("List-Unsubscribe", "<" + stop + ">");
        // a button of the mail program; over TLS only (RFC 8058, 3.1)
        if ("https".equals(stop.getScheme())) {
          message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
      }
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    sender.send(message);
  }

  private static JavaMailSenderImpl sender(MailServer server) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties more = sender.getJavaMailProperties();
    for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      more.setProperty("mail.smtp." + what, PATIENCE);
    }
    more.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (server.security()) {
      case STARTTLS -> {
        more.setProperty("mail.smtp.starttls.enable", "true");
        more.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> more.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    if (server.user() != null) {
      more.setProperty("mail.smtp.auth", "true");
      sender.setUsername(server.user());
      sender.setPassword(server.password());
    }
    return sender;
  }
}
