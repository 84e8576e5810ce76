package city.posterity.cityhall.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as Spring Security sees the owners of passkeys. They are made and closed elsewhere. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final Accounts accounts;
  private final Persons persons;
  private final Cities cities;

  PasskeyOwners(Accounts accounts, Persons persons, Cities cities) {
    this.accounts = accounts;
    this.persons = persons;
    this.cities = cities;
  }

  /** With the names that an authenticator shows, to tell one account from another. */
  PublicKeyCredentialUserEntity owner(City city, Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(Passkeys.handle(account.id()))
        .name(accounts.mail(city.id(), account))
        .displayName(persons.find(city.id(), account.person()).orElseThrow().name())
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return find(Passkeys.account(handle));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
    return find(UUID.fromString(account));
  }

  private @Nullable PublicKeyCredentialUserEntity find(UUID account) {
    City city = cities.current();
    return accounts.find(city.id(), account).map(a -> owner(city, a)).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("accounts are not made by passkeys");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("accounts are not closed by passkeys");
  }
}
