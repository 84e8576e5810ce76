package city.posterity.cityhall.people;

import city.posterity.cityhall.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two conversations of WebAuthn. The authenticator always verifies its user, by a PIN, a finger
 * or a face: a passkey is something one has and something one knows or is, two factors in one.
 */
@Component
@ConditionalOnWebApplication
class PasskeyCeremonies {

  private static final Logger log = LoggerFactory.getLogger(PasskeyCeremonies.class);

  private static final Duration VALID = Duration.ofMinutes(5);

  private static final String CHALLENGE = "passkey-challenge";
  private static final String ASKED_AT = "passkey-asked-at";

  private final PasskeyOwners owners;
  private final Passkeys passkeys;
  private final Factors factors;
  private final RealTime time;
  private final PublicKeyCredentialRpEntity house;
  private final WebAuthnRelyingPartyOperations operations;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  PasskeyCeremonies(
      PasskeyOwners owners,
      Passkeys passkeys,
      Factors factors,
      RealTime time,
      PublicAddress address) {
    this.owners = owners;
    this.passkeys = passkeys;
    this.factors = factors;
    this.time = time;
    URI base = address.base();
    String port = base.getPort() < 0 ? "" : ":" + base.getPort();
    house = PublicKeyCredentialRpEntity.builder().id(base.getHost()).name("Posterity").build();
    operations =
        new Webauthn4JRelyingPartyOperations(
            owners, passkeys, house, Set.of(base.getScheme() + "://" + base.getHost() + port));
  }

  /** What the browser needs to make a passkey, as JSON. */
  String creationOptions(City city, Account account, HttpServletRequest request) {
    return json.writeValueAsString(creation(city, account, challenge(request)));
  }

  /**
   * Takes a passkey that was just made in the owner's keeping.
   *
   * @return whether it is one, made for this account and this conversation
   */
  @Transactional
  public boolean register(
      City city, Account account, String credential, String label, HttpServletRequest request) {
    return challenged(request)
        .map(challenge -> {
          try {
            var made =
                json.readValue(
                    credential,
                    new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations.registerCredential(
                new ImmutableRelyingPartyRegistrationRequest(
                    creation(city, account, challenge), new RelyingPartyPublicKey(made, label)));
            factors.passkeyAdded(city, account, request.getSession().getId());
            return true;
          } catch (RuntimeException e) {
            log.warn("a passkey was refused: account {}: {}", account.id(), e.toString());
            return false;
          }
        })
        .orElse(false);
  }

  /**
   * What the browser needs to show a passkey, as JSON.
   *
   * @param account whose passkeys may be shown; absent to let the visitor choose
   */
  String requestOptions(@Nullable UUID account, HttpServletRequest request) {
    return json.writeValueAsString(request(account, challenge(request)));
  }

  /** The account that owns the passkey that was shown, if everything about it is right. */
  Optional<UUID> shown(@Nullable UUID account, String credential, HttpServletRequest request) {
    return challenged(request)
        .flatMap(challenge -> {
          try {
            var given =
                json.readValue(
                    credential,
                    new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            UUID owner =
                Passkeys.account(
                    operations
                        .authenticate(
                            new RelyingPartyAuthenticationRequest(
                                request(account, challenge), given))
                        .getId());
            return account == null || account.equals(owner) ? Optional.of(owner) : Optional.empty();
          } catch (RuntimeException e) {
            log.warn("a passkey was refused: {}", e.toString());
            return Optional.empty();
          }
        });
  }

  private PublicKeyCredentialCreationOptions creation(City city, Account account, Bytes challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(house)
        .user(owners.owner(city, account))
        .challenge(challenge)
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .timeout(VALID)
        .excludeCredentials(descriptors(account.id()))
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .build();
  }

  private PublicKeyCredentialRequestOptions request(@Nullable UUID account, Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(house.getId())
        .challenge(challenge)
        .timeout(VALID)
        .allowCredentials(account == null ? List.of() : descriptors(account))
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  private List<PublicKeyCredentialDescriptor> descriptors(UUID account) {
    return passkeys.findByUserId(Passkeys.handle(account)).stream()
        .map(PasskeyCeremonies::descriptor)
        .toList();
  }

  private static PublicKeyCredentialDescriptor descriptor(CredentialRecord passkey) {
    return PublicKeyCredentialDescriptor.builder()
        .id(passkey.getCredentialId())
        .transports(passkey.getTransports())
        .build();
  }

  private Bytes challenge(HttpServletRequest request) {
    Bytes challenge = Bytes.random();
    HttpSession session = request.getSession();
    session.setAttribute(CHALLENGE, challenge.toBase64UrlString());
    session.setAttribute(ASKED_AT, time.instant().toString());
    return challenge;
  }

  /** What this browser was asked a short while ago: once. */
  private Optional<Bytes> challenged(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(CHALLENGE) instanceof String challenge)
        || !(session.getAttribute(ASKED_AT) instanceof String at)) {
      return Optional.empty();
    }
    session.removeAttribute(CHALLENGE);
    session.removeAttribute(ASKED_AT);
    return Instant.parse(at).plus(VALID).isBefore(time.instant())
        ? Optional.empty()
        : Optional.of(Bytes.fromBase64(challenge));
  }
}
