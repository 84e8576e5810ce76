package city.posterity.cityhall.people;

import city.posterity.cityhall.notifications.Letter;
import city.posterity.cityhall.notifications.MailServer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields about the mail server, which stand in two forms. */
final class MailForm {

  private static final int USUAL_PORT = 587;

  private MailForm() {}

  /** What is in the fields of a form that nobody has filled in yet. */
  static Map<String, String> preset(@Nullable MailServer server) {
    if (server == null) {
      return Map.of("mailPort", String.valueOf(USUAL_PORT), "mailSecurity", "starttls");
    }
    String user = server.user();
    return Map.of(
        "mailHost", server.host(),
        "mailPort", String.valueOf(server.port()),
        "mailSecurity", server.security().word(),
        "mailUser", user == null ? "" : user,
        "mailFrom", server.from());
  }

  /** Absent if no server is named, or if something is wrong, which the form then says. */
  static @Nullable MailServer read(Form form) {
    String host = form.optionalLine("mailHost", 253);
    String from = form.optionalLine("mailFrom", 254);
    if (host.isEmpty()) {
      if (!from.isEmpty()) {
        form.wrong("mailHost", "people.mail.host.missing");
      }
      return null;
    }
    if (!host.matches("[A-Za-z0-9._:-]+")) {
      form.wrong("mailHost", "people.mail.host.wrong");
    }
    int port = port(form);
    MailServer.Security security =
        Arrays.stream(MailServer.Security.values())
            .filter(s -> s.word().equals(form.value("mailSecurity")))
            .findFirst()
            .orElse(null);
    if (security == null) {
      form.wrong("mailSecurity", "people.mail.security.missing");
    }
    String user = form.optionalLine("mailUser", 200);
    String password = form.value("mailPassword");
    if (!user.isEmpty() && password.isEmpty()) {
      form.wrong("mailPassword", "people.mail.password.missing");
    }
    if (!Letter.isAddress(from)) {
      form.wrong("mailFrom", "people.mail.from.wrong");
    }
    return form.isGoodIn(
                "mailHost", "mailPort", "mailSecurity", "mailUser", "mailPassword", "mailFrom")
            && security != null
        ? new MailServer(
            host,
            port,
            security,
            user.isEmpty() ? null : user,
            user.isEmpty() ? null : password,
            from)
        : null;
  }

  private static int port(Form form) {
    String text = form.optionalLine("mailPort", 5);
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      form.wrong("mailPort", "people.mail.port.wrong");
      return USUAL_PORT;
    }
    return port;
  }
}
