package city.posterity.cityhall.people;

import city.posterity.cityhall.people.Identities.Sent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/**
 * One visit to the identity provider: how it begins, and what is made of what comes back. What has
 * to be known between the two is one line of text, which lies in the browser's session and is good
 * for one answer.
 */
@Component
class ProviderSignIn {

  private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

  /** Nobody needs longer to sign in there. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  private final Provider provider;
  private final OidcSettings settings;
  private final RealTime time;

  ProviderSignIn(Provider provider, OidcSettings settings, RealTime time) {
    this.provider = provider;
    this.settings = settings;
    this.time = time;
  }

  /**
   * A visit that begins.
   *
   * @param at where the browser goes
   * @param kept what the session keeps
   */
  record Begun(URI at, String kept) {
    @Override
    public String toString() {
      return "a visit";
    }
  }

  /** What came of a visit. */
  sealed interface Outcome {}

  /**
   * @param two whether the provider asked a second factor, and that counts
   * @param proved when the person proved there who they are; null if the provider does not say
   */
  record Proved(Sent sent, boolean two, @Nullable Instant proved) implements Outcome {}

  /**
   * @param problem word of the sentence for it
   */
  record Failed(String problem) implements Outcome {}

  /** Empty if the provider cannot be reached. */
  Optional<Begun> begin(boolean again) {
    return provider
        .partner()
        .map(partner -> {
          var kept = new Kept(Secrets.make(""), Secrets.make(""), Secrets.make(""), time.instant());
          return new Begun(
              URI.create(request(partner, kept, again).getAuthorizationRequestUri()), kept.text());
        });
  }

  /**
   * @param kept what the session kept; null if nothing
   * @param said the parameters of the address that the browser comes back with
   */
  Outcome finish(@Nullable String kept, Map<String, String> said) {
    Optional<Kept> asked = Kept.of(kept);
    if (asked.isEmpty() || asked.get().at().plus(LONGEST).isBefore(time.instant())) {
      return new Failed("again");
    }
    Optional<Provider.Partner> partner = provider.partner();
    if (partner.isEmpty()) {
      return new Failed("away");
    }
    try {
      return judge(partner.get(), asked.get(), said);
    } catch (OAuth2AuthenticationException e) {
      return failed(e.getError().getErrorCode(), e);
    } catch (OAuth2AuthorizationException e) {
      return failed(e.getError().getErrorCode(), e);
    } catch (JwtException | RestClientException | IllegalArgumentException e) {
      return failed(e.getClass().getSimpleName(), e);
    }
  }

  private Outcome judge(Provider.Partner partner, Kept asked, Map<String, String> said) {
    String state = said.getOrDefault("state", "");
    String code = said.getOrDefault("code", "");
    String error = said.getOrDefault("error", code.isEmpty() ? "invalid_request" : "");
    var answer =
        error.isEmpty()
            ? OAuth2AuthorizationResponse.success(code)
            : OAuth2AuthorizationResponse.error(error);
    var exchange =
        new OAuth2AuthorizationExchange(
            request(partner, asked, false),
            answer
                .redirectUri(Objects.requireNonNull(partner.registration().getRedirectUri()))
                .state(state)
                .build());
    var judged =
        partner
            .judge()
            .authenticate(new OAuth2LoginAuthenticationToken(partner.registration(), exchange));
    if (judged == null || !(judged.getPrincipal() instanceof OidcUser person)) {
      return new Failed("wrong");
    }
    var token = person.getIdToken();
    String mail = Boolean.TRUE.equals(person.getEmailVerified()) ? person.getEmail() : null;
    String issuer =
        Objects.requireNonNull(partner.registration().getProviderDetails().getIssuerUri());
    return new Proved(
        new Sent(
            issuer,
            Objects.requireNonNull(token.getSubject()),
            mail == null || mail.isBlank() ? null : mail),
        settings.countsAsTwo(
            token.getAuthenticationMethods(), token.getAuthenticationContextClass()),
        token.getAuthenticatedAt());
  }

  /**
   * Only what kind of failure it was is written down: what came may hold what is nobody's business.
   */
  private static Outcome failed(String code, RuntimeException why) {
    log.warn(
        "sign-in at the identity provider failed: {}",
        code.matches("[A-Za-z_]{1,60}") ? code : "error");
    if (code.equals("access_denied")) {
      return new Failed("denied");
    }
    if (code.equals("invalid_state_parameter")) {
      return new Failed("again");
    }
    return new Failed(isAway(code, why) ? "away" : "wrong");
  }

  private static boolean isAway(String code, RuntimeException why) {
    for (Throwable t = why; t != null; t = t.getCause()) {
      if (t instanceof ResourceAccessException || t instanceof HttpServerErrorException) {
        return true;
      }
    }
    return code.equals("temporarily_unavailable") || code.equals("server_error");
  }

  private OAuth2AuthorizationRequest request(Provider.Partner partner, Kept kept, boolean again) {
    var registration = partner.registration();
    var request =
        OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri(
                Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
            .clientId(registration.getClientId())
            .redirectUri(registration.getRedirectUri())
            .scopes(registration.getScopes())
            .state(kept.state())
            .attributes(a -> {
              a.put(OidcParameterNames.NONCE, kept.nonce());
              a.put(PkceParameterNames.CODE_VERIFIER, kept.verifier());
            })
            .additionalParameters(p -> {
              p.put(OidcParameterNames.NONCE, digest(kept.nonce()));
              p.put(PkceParameterNames.CODE_CHALLENGE, digest(kept.verifier()));
              p.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
              if (again) {
                p.put("prompt", "login");
                p.put("max_age", "0");
              }
              if (!settings.secondFactorAcr().isEmpty()) {
                p.put("acr_values", String.join(" ", settings.secondFactorAcr()));
              }
            });
    return request.build();
  }

  private static String digest(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(secret));
  }

  /** What is known of a visit until the browser comes back. */
  private record Kept(String state, String nonce, String verifier, Instant at) {

    String text() {
      return String.join(" ", state, nonce, verifier, at.toString());
    }

    static Optional<Kept> of(@Nullable String text) {
      List<String> parts = text == null ? List.of() : List.of(text.split(" ", -1));
      try {
        return parts.size() == 4
            ? Optional.of(
                new Kept(parts.get(0), parts.get(1), parts.get(2), Instant.parse(parts.get(3))))
            : Optional.empty();
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }
  }
}
