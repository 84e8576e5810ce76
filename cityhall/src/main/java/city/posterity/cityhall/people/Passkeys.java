package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.PASSKEY;
import static java.util.stream.Collectors.toSet;

import city.posterity.cityhall.casefile.PersonalKeys;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.internal.db.tables.records.PasskeyRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as Spring Security reads and writes them, in the city's own tables. */
@Component
class Passkeys implements UserCredentialRepository {

  private final DSLContext database;
  private final PersonalKeys keys;
  private final Accounts accounts;
  private final Cities cities;
  private final RealTime time;

  Passkeys(
      DSLContext database, PersonalKeys keys, Accounts accounts, Cities cities, RealTime time) {
    this.database = database;
    this.keys = keys;
    this.accounts = accounts;
    this.cities = cities;
    this.time = time;
  }

  /** A passkey as its owner sees it. */
  record Owned(UUID id, String label, Instant since, @Nullable Instant lastUsed) {}

  /** What an authenticator knows an account by: the id, which says nothing about its owner. */
  static Bytes handle(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  List<Owned> of(UUID cityId, Account account) {
    return database
        .selectFrom(PASSKEY)
        .where(PASSKEY.CITY_ID.eq(cityId), PASSKEY.ACCOUNT_ID.eq(account.id()))
        .orderBy(PASSKEY.ID)
        .fetch(row ->
            new Owned(
                row.getId(),
                keys.open(cityId, account.person(), row.getLabelSealed()),
                row.getCreatedAt().toInstant(),
                instant(row.getLastUsedAt())));
  }

  int count(UUID cityId, UUID account) {
    return database.fetchCount(PASSKEY, PASSKEY.CITY_ID.eq(cityId), PASSKEY.ACCOUNT_ID.eq(account));
  }

  /** False if the account has none of this id. */
  boolean remove(UUID cityId, UUID account, UUID id) {
    return database
            .deleteFrom(PASSKEY)
            .where(PASSKEY.CITY_ID.eq(cityId), PASSKEY.ACCOUNT_ID.eq(account), PASSKEY.ID.eq(id))
            .execute()
        == 1;
  }

  void removeAll(UUID cityId, UUID account) {
    database
        .deleteFrom(PASSKEY)
        .where(PASSKEY.CITY_ID.eq(cityId), PASSKEY.ACCOUNT_ID.eq(account))
        .execute();
  }

  @Override
  public void delete(Bytes credential) {
    database
        .deleteFrom(PASSKEY)
        .where(PASSKEY.CITY_ID.eq(city()), PASSKEY.CREDENTIAL.eq(credential.getBytes()))
        .execute();
  }

  /** Adds a passkey, or notes that it was used. */
  @Override
  public void save(CredentialRecord passkey) {
    UUID cityId = city();
    OffsetDateTime now = time.instant().atOffset(ZoneOffset.UTC);
    int known =
        database
            .update(PASSKEY)
            .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
            .set(PASSKEY.BACKED_UP, passkey.isBackupState())
            .set(PASSKEY.LAST_USED_AT, now)
            .where(
                PASSKEY.CITY_ID.eq(cityId),
                PASSKEY.CREDENTIAL.eq(passkey.getCredentialId().getBytes()))
            .execute();
    if (known > 0) {
      return;
    }
    Account account = accounts.find(cityId, account(passkey.getUserEntityUserId())).orElseThrow();
    database
        .insertInto(PASSKEY)
        .set(PASSKEY.CITY_ID, cityId)
        .set(PASSKEY.ID, RowId.next())
        .set(PASSKEY.ACCOUNT_ID, account.id())
        .set(PASSKEY.CREDENTIAL, passkey.getCredentialId().getBytes())
        .set(PASSKEY.LABEL_SEALED, keys.seal(cityId, account.person(), passkey.getLabel()))
        .set(PASSKEY.PUBLIC_KEY, passkey.getPublicKey().getBytes())
        .set(PASSKEY.ATTESTATION, Objects.requireNonNull(passkey.getAttestationObject()).getBytes())
        .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
        .set(PASSKEY.VERIFIED, passkey.isUvInitialized())
        .set(PASSKEY.BACKUP_ELIGIBLE, passkey.isBackupEligible())
        .set(PASSKEY.BACKED_UP, passkey.isBackupState())
        .set(
            PASSKEY.TRANSPORTS,
            passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .toArray(String[]::new))
        .set(PASSKEY.CREATED_AT, now)
        .execute();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return database
        .selectFrom(PASSKEY)
        .where(PASSKEY.CITY_ID.eq(city()), PASSKEY.CREDENTIAL.eq(credential.getBytes()))
        .fetchOne(this::record);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return database
        .selectFrom(PASSKEY)
        .where(PASSKEY.CITY_ID.eq(city()), PASSKEY.ACCOUNT_ID.eq(account(handle)))
        .orderBy(PASSKEY.ID)
        .fetch(this::record);
  }

  private CredentialRecord record(PasskeyRecord row) {
    OffsetDateTime used = row.getLastUsedAt();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getCredential()))
        .userEntityUserId(handle(row.getAccountId()))
        .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
        .attestationObject(new Bytes(row.getAttestation()))
        .signatureCount(row.getSignatureCount())
        .uvInitialized(row.getVerified())
        .backupEligible(row.getBackupEligible())
        .backupState(row.getBackedUp())
        .transports(
            Arrays.stream(row.getTransports())
                .map(AuthenticatorTransport::valueOf)
                .collect(toSet()))
        // its owner alone reads the name, and not this way
        .label("")
        .created(row.getCreatedAt().toInstant())
        .lastUsed(used == null ? row.getCreatedAt().toInstant() : used.toInstant())
        .build();
  }

  private UUID city() {
    return cities.current().id();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
