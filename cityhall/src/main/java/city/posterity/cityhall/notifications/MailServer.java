package city.posterity.cityhall.notifications;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes a city's letters. Printed without the password.
 *
 * @param port from 1 to 65535
 * @param user who signs in there; absent where nobody has to
 * @param from address that letters come from
 */
public record MailServer(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    String from) {

  /** How the connection is protected. */
  public enum Security {
    /** Begins in the open and must change to TLS before anything is said (RFC 3207). */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS,
    /** Not at all: for a server on the same machine. */
    NONE;

    /** As written in forms and in the database. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if the host, the port or the sender cannot be one
   */
  public MailServer {
    if (!host.matches("[A-Za-z0-9._:-]{1,253}")) {
      throw new IllegalArgumentException("a mail server's name has letters, digits, dots");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 1 to 65535");
    }
    if (!Letter.isAddress(from)) {
      throw new IllegalArgumentException("letters come from a mail address");
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
