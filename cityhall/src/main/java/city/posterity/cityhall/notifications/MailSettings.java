package city.posterity.cityhall.notifications;

import city.posterity.cityhall.notifications.MailServer.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, if whoever runs the program sets it; otherwise administrators do in the pages.
 *
 * @param host name of the server; absent: what the pages say
 * @param port 587 for STARTTLS, 465 for TLS from the start
 * @param security how the connection is protected
 * @param user who signs in there; absent where nobody has to
 * @param passwordFile file with that user's password and nothing else
 * @param from address that letters come from
 */
@ConfigurationProperties("posterity.mail")
record MailSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @DefaultValue("starttls") Security security,
    @Nullable String user,
    @Nullable Path passwordFile,
    @Nullable String from) {

  MailSettings {
    if (host != null && from == null) {
      throw new IllegalArgumentException(
          "posterity.mail.from must be the address that letters come from");
    }
    if (user != null && passwordFile == null) {
      throw new IllegalArgumentException(
          "posterity.mail.password-file must name the file with the password of "
              + "posterity.mail.user");
    }
  }

  /** Empty where nothing is set. */
  Optional<MailServer> server() {
    String name = host;
    String sender = from;
    return name == null || sender == null
        ? Optional.empty()
        : Optional.of(new MailServer(name, port, security, user, password(), sender));
  }

  private @Nullable String password() {
    Path file = passwordFile;
    try {
      return file == null ? null : Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read posterity.mail.password-file " + file, e);
    }
  }
}
