package city.posterity.cityhall.people;

import city.posterity.cityhall.web.PublicAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider of the settings. What it says of itself is asked for when somebody first
 * wants to sign in there, and kept; nothing that it says is a reason to go to another address.
 */
@Component
class Provider {

  private static final Logger log = LoggerFactory.getLogger(Provider.class);

  /** Where the provider sends people back to. */
  static final String BACK = "sign-in/provider/back";

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(10);

  /** While the provider does not answer, it is not asked more often. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Optional<OidcSettings.Client> client;
  private final PublicAddress address;
  private final RealTime time;
  private final JdkClientHttpRequestFactory requests;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Partner partner;
  private volatile Instant failed = Instant.MIN;

  Provider(OidcSettings settings, PublicAddress address, RealTime time) {
    client = settings.client();
    this.address = address;
    this.time = time;
    requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(READ);
  }

  /** The provider as it describes itself, and the library's judge of what it sends. */
  record Partner(
      ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider judge) {}

  boolean isConfigured() {
    return client.isPresent();
  }

  /** Empty while it cannot be reached, or does not describe itself as it should. */
  Optional<Partner> partner() {
    Partner known = partner;
    if (known != null || client.isEmpty()) {
      return Optional.ofNullable(known);
    }
    try {
      if (!asking.tryLock(CONNECT.toSeconds(), TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      if (partner == null && failed.isBefore(time.instant().minus(PAUSE))) {
        partner = discover(client.get());
      }
    } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
      failed = time.instant();
      log.warn("the identity provider {} cannot be used: {}", client.get().issuer(), why(e));
    } finally {
      asking.unlock();
    }
    return Optional.ofNullable(partner);
  }

  /** Never what it sent: that may be long, and is not ours. */
  private static @Nullable String why(RuntimeException e) {
    return switch (e) {
      case RestClientResponseException r -> "it answers " + r.getStatusCode().value();
      case RestClientException _ -> "it does not answer, or with something else";
      case RuntimeException other -> other.getMessage();
    };
  }

  private Partner discover(OidcSettings.Client own) {
    String issuer = own.issuer();
    String at = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    @Nullable Map<String, Object> said =
        RestClient.builder()
            .requestFactory(requests)
            .build()
            .get()
            .uri(URI.create(at + "/.well-known/openid-configuration"))
            .retrieve()
            .body(new ParameterizedTypeReference<>() {});
    if (said == null || !issuer.equals(said.get("issuer"))) {
      throw new IllegalStateException("it says that it is another issuer");
    }
    for (String part : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
      requireProtected(part, said.get(part));
    }
    if (said.get("userinfo_endpoint") != null) {
      requireProtected("userinfo_endpoint", said.get("userinfo_endpoint"));
    }
    ClientRegistration registration =
        ClientRegistrations.fromOidcConfiguration(said)
            .registrationId("provider")
            .clientId(own.id())
            .clientSecret(own.secret())
            .redirectUri(address.at(BACK).toString())
            .scope("openid", "email")
            .build();
    return new Partner(registration, judge(registration));
  }

  private static void requireProtected(String part, @Nullable Object said) {
    if (!(said instanceof String text) || !OidcSettings.isProtected(URI.create(text))) {
      throw new IllegalStateException("its " + part + " is no address that begins with https://");
    }
  }

  /** The library compares state, nonce, issuer, audience, times and signature. */
  private OidcAuthorizationCodeAuthenticationProvider judge(ClientRegistration registration) {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(c ->
                c.addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    var rest = new RestTemplate(requests);
    rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    var details = new DefaultOAuth2UserService();
    details.setRestOperations(rest);
    var people = new OidcUserService();
    people.setOauth2UserService(details);
    // some providers tell the address only there
    people.setRetrieveUserInfo(asked ->
        asked.getIdToken().getEmail() == null
            && registration.getProviderDetails().getUserInfoEndpoint().getUri() != null);
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithms(a ->
                a.addAll(
                    List.of(
                        SignatureAlgorithm.RS256,
                        SignatureAlgorithm.PS256,
                        SignatureAlgorithm.ES256)))
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    var judge = new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
    judge.setJwtDecoderFactory(_ -> decoder);
    return judge;
  }
}
