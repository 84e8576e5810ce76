package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ORGANISATION;
import static city.posterity.cityhall.people.internal.db.Tables.REGISTRATION;

import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.NewPerson.NewMembership;
import city.posterity.procurement.machine.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who come by themselves. Nothing is made of what they typed before they have shown that the
 * mail address is theirs; until then it lies encrypted, and disappears after two days.
 */
@Component
class Registrations {

  static final Duration VALID = Duration.ofDays(2);

  private static final String PREFIX = "psg_";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DSLContext database;
  private final InstallationKey key;
  private final Accounts accounts;
  private final Organisations organisations;
  private final Persons persons;
  private final SignIn signIn;
  private final Passwords passwords;
  private final Correspondence letters;
  private final RealTime time;
  private final TransactionTemplate transaction;

  Registrations(
      DSLContext database,
      InstallationKey key,
      Accounts accounts,
      Organisations organisations,
      Persons persons,
      SignIn signIn,
      Passwords passwords,
      Correspondence letters,
      RealTime time,
      TransactionTemplate transaction) {
    this.database = database;
    this.key = key;
    this.accounts = accounts;
    this.organisations = organisations;
    this.persons = persons;
    this.signIn = signIn;
    this.passwords = passwords;
    this.letters = letters;
    this.time = time;
    this.transaction = transaction;
  }

  /**
   * What somebody typed.
   *
   * @param language tag of the language they read the form in
   * @param next local path they wanted to go to
   * @param supplier absent for a resident
   */
  record Wanted(
      String name, String mail, String language, String next, @Nullable Supplier supplier) {

    /** What a password must not be made of. */
    List<String> names() {
      return supplier == null ? List.of(name) : List.of(name, supplier.name());
    }

    @Override
    public String toString() {
      return supplier == null ? "a resident" : "a supplier";
    }
  }

  /**
   * The organisation somebody sells for.
   *
   * @param country ISO 3166-1
   * @param scale micro, small, medium or large
   */
  record Supplier(String name, String country, String scheme, String number, String scale) {}

  /** What came of a link. */
  sealed interface Confirmed {}

  record Welcome(Account account, String next) implements Confirmed {}

  /** Unknown, used or expired. */
  record Gone() implements Confirmed {}

  /** Somebody else has registered the mail address or the organisation meanwhile. */
  record Taken() implements Confirmed {}

  /** Writes a letter: one to confirm with, or one that says that the address is known. */
  @Transactional
  public void begin(City city, Wanted wanted) {
    Optional<Account> known = accounts.findByMail(city.id(), wanted.mail());
    if (known.isPresent()) {
      letters.alreadyKnown(city, known.get());
      return;
    }
    UUID id = RowId.next();
    String secret = Secrets.make(PREFIX);
    Instant until = time.instant().plus(VALID);
    database
        .insertInto(REGISTRATION)
        .set(REGISTRATION.CITY_ID, city.id())
        .set(REGISTRATION.ID, id)
        .set(REGISTRATION.HASH, Secrets.hash(secret))
        .set(REGISTRATION.SEALED, key.wrap(JSON.writeValueAsBytes(wanted), context(city.id(), id)))
        .set(REGISTRATION.EXPIRES_AT, until.atOffset(ZoneOffset.UTC))
        .execute();
    letters.confirm(
        city,
        wanted.mail(),
        Locale.forLanguageTag(wanted.language()),
        wanted.name(),
        secret,
        until);
  }

  /** Whether an organisation is in the register, which is public. */
  boolean isRegistered(UUID cityId, Supplier supplier) {
    return database.fetchExists(
        ORGANISATION,
        ORGANISATION.CITY_ID.eq(cityId),
        ORGANISATION.SCHEME.eq(supplier.scheme()),
        ORGANISATION.IDENTIFIER.eq(supplier.number()));
  }

  /** What a link that still works would make, without using it up. */
  Optional<Wanted> find(UUID cityId, String secret) {
    return database
        .selectFrom(REGISTRATION)
        .where(
            REGISTRATION.CITY_ID.eq(cityId),
            REGISTRATION.HASH.eq(Secrets.hash(secret)),
            REGISTRATION.EXPIRES_AT.gt(time.instant().atOffset(ZoneOffset.UTC)))
        .fetchOptional(r -> open(cityId, r.getId(), r.getSealed()));
  }

  /**
   * Makes the person, and the organisation if there is one; once.
   *
   * @param password chosen by whoever holds the letter: whoever registered may be somebody else
   */
  Confirmed confirm(City city, String secret, String password) {
    try {
      String encoded = passwords.encode(password);
      Confirmed answer = transaction.execute(_ -> use(city, secret, encoded));
      return answer == null ? new Gone() : answer;
    } catch (DuplicateKeyException _) {
      return new Taken();
    }
  }

  private Confirmed use(City city, String secret, String encoded) {
    var row =
        database
            .deleteFrom(REGISTRATION)
            .where(
                REGISTRATION.CITY_ID.eq(city.id()),
                REGISTRATION.HASH.eq(Secrets.hash(secret)),
                REGISTRATION.EXPIRES_AT.gt(time.instant().atOffset(ZoneOffset.UTC)))
            .returning()
            .fetchOne();
    if (row == null) {
      return new Gone();
    }
    Wanted wanted = open(city.id(), row.getId(), row.getSealed());
    Supplier supplier = wanted.supplier();
    List<NewMembership> memberships =
        supplier == null
            ? List.of()
            : List.of(new NewMembership(register(city, supplier), null, Set.of()));
    Account account =
        persons.enrol(city.id(), new NewPerson(wanted.name(), wanted.mail(), memberships));
    signIn.setEncoded(city.id(), account.id(), encoded);
    accounts.setLocale(city.id(), account.id(), Locale.forLanguageTag(wanted.language()));
    return new Welcome(account, wanted.next());
  }

  private OrganisationId register(City city, Supplier supplier) {
    var id =
        organisations.register(
            city.id(),
            new NewOrganisation(
                Set.of(OrganisationKind.SUPPLIER),
                supplier.name(),
                new OrganisationView.Identifier(supplier.scheme(), supplier.number()),
                new OrganisationView.Address(
                    null, null, null, null, Choices.country(supplier.country(), city.locale())),
                OrganisationView.ContactPoint.UNKNOWN,
                List.of()));
    organisations.setScale(city.id(), id, supplier.scale());
    return id;
  }

  private Wanted open(UUID cityId, UUID id, byte[] sealed) {
    return JSON.readValue(key.unwrap(sealed, context(cityId, id)), Wanted.class);
  }

  private static byte[] context(UUID cityId, UUID id) {
    return ("registration " + cityId + " " + id).getBytes(StandardCharsets.UTF_8);
  }
}
