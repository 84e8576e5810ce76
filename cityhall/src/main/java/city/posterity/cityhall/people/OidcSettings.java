package city.posterity.cityhall.people;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider at which people may sign in (OpenID Connect), if whoever runs the program
 * sets one. Nothing is asked of the provider before somebody wants to sign in there.
 *
 * @param issuer the provider's name for itself, an https address; absent: there is no provider
 * @param clientId how the provider knows this installation
 * @param clientSecretFile file with the secret agreed with the provider and nothing else
 * @param label what people call the provider
 * @param secondFactorAmr words in {@code amr} (RFC 8176), one of which says that the provider asked
 *     a second factor; none: its second factor does not count
 * @param secondFactorAcr words of {@code acr}, one of which says so
 */
@ConfigurationProperties("posterity.oidc")
record OidcSettings(
    @Nullable URI issuer,
    @Nullable String clientId,
    @Nullable Path clientSecretFile,
    @Nullable String label,
    @DefaultValue List<String> secondFactorAmr,
    @DefaultValue List<String> secondFactorAcr) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  OidcSettings {
    secondFactorAmr = List.copyOf(secondFactorAmr);
    secondFactorAcr = List.copyOf(secondFactorAcr);
    if (issuer == null) {
      if (clientId != null || clientSecretFile != null || label != null) {
        throw new IllegalArgumentException(
            "posterity.oidc.issuer must be the provider's address, or nothing of posterity.oidc be"
                + " set");
      }
    } else {
      if (!isProtected(issuer) || issuer.getQuery() != null || issuer.getFragment() != null) {
        throw new IllegalArgumentException(
            "posterity.oidc.issuer must be an address that begins with https:// (http:// on this"
                + " machine alone), not "
                + issuer);
      }
      requireText(clientId, "client-id must be the name that the provider gave this installation");
      requireText(label, "label must be what people call the provider");
      if (clientSecretFile == null) {
        throw new IllegalArgumentException(
            "posterity.oidc.client-secret-file must name the file with the secret agreed with the"
                + " provider");
      }
    }
  }

  private static void requireText(@Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("posterity.oidc." + what);
    }
  }

  /** Whether nobody between can read or change what is asked there. */
  static boolean isProtected(URI address) {
    String host = address.getHost();
    return host != null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && LOOPBACK.contains(host)));
  }

  /** What people call the provider; "" where there is none. */
  String name() {
    String said = label;
    return said == null ? "" : said;
  }

  /** Whether the provider says that it asked a second factor, and that counts here. */
  boolean countsAsTwo(@Nullable List<String> amr, @Nullable String acr) {
    return (amr != null && amr.stream().anyMatch(secondFactorAmr::contains))
        || (acr != null && secondFactorAcr.contains(acr));
  }

  /** What both sides agreed on. */
  record Client(String issuer, String id, String secret) {
    @Override
    public String toString() {
      return id + " at " + issuer;
    }
  }

  /** Reads the secret; empty where there is no provider. */
  Optional<Client> client() {
    URI at = issuer;
    String id = clientId;
    Path file = clientSecretFile;
    if (at == null || id == null || file == null) {
      return Optional.empty();
    }
    try {
      String secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw new IllegalStateException("posterity.oidc.client-secret-file " + file + " is empty");
      }
      return Optional.of(new Client(at.toString(), id, secret));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read posterity.oidc.client-secret-file " + file, e);
    }
  }
}
