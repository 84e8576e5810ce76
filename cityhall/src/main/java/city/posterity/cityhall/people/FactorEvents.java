package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.FACTOR_EVENT;

import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.machine.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to somebody's factors: written down for good, and told to the owner by letter. */
@Component
class FactorEvents {

  /** As many as somebody looks at. */
  private static final int SHOWN = 20;

  private final DSLContext database;
  private final Correspondence letters;
  private final RealTime time;

  FactorEvents(DSLContext database, Correspondence letters, RealTime time) {
    this.database = database;
    this.letters = letters;
    this.time = time;
  }

  /** What can happen. */
  enum What {
    APP_ADDED("app-added"),
    APP_REMOVED("app-removed"),
    PASSKEY_ADDED("passkey-added"),
    PASSKEY_REMOVED("passkey-removed"),
    CODES_MADE("codes-made"),
    CODE_SPENT("code-spent"),
    RESET("reset"),
    /** The account at the identity provider belongs to this one from now on. */
    PROVIDER_PINNED("provider-pinned"),
    /** Another account there came with the same address. */
    PROVIDER_REFUSED("provider-refused");

    private final String word;

    What(String word) {
      this.word = word;
    }
  }

  /**
   * @param what word of a {@link What}
   */
  record Happened(String what, PersonId by, Instant at) {}

  /** In the transaction of what happens. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void happened(City city, Account account, What what, PersonId by) {
    Instant now = time.instant();
    database
        .insertInto(FACTOR_EVENT)
        .set(FACTOR_EVENT.CITY_ID, city.id())
        .set(FACTOR_EVENT.ID, RowId.next())
        .set(FACTOR_EVENT.ACCOUNT_ID, account.id())
        .set(FACTOR_EVENT.BY_PERSON, by.value())
        .set(FACTOR_EVENT.WHAT, what.word)
        .set(FACTOR_EVENT.AT, now.atOffset(ZoneOffset.UTC))
        .execute();
    letters.factorChanged(city, account, what.word, now);
  }

  /** The newest first. */
  List<Happened> of(UUID cityId, UUID account) {
    return database
        .selectFrom(FACTOR_EVENT)
        .where(FACTOR_EVENT.CITY_ID.eq(cityId), FACTOR_EVENT.ACCOUNT_ID.eq(account))
        .orderBy(FACTOR_EVENT.ID.desc())
        .limit(SHOWN)
        .fetch(row ->
            new Happened(row.getWhat(), new PersonId(row.getByPerson()), row.getAt().toInstant()));
  }
}
