package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ACCOUNT;

import city.posterity.procurement.machine.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Accounts that are open. */
@Component
class Accounts {

  private final DSLContext database;

  Accounts(DSLContext database) {
    this.database = database;
  }

  Optional<Account> find(UUID cityId, UUID id) {
    return database
        .select(ACCOUNT.PERSON_ID)
        .from(ACCOUNT)
        .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.ID.eq(id), ACCOUNT.CLOSED_AT.isNull())
        .fetchOptional(row -> new Account(id, new PersonId(row.value1())));
  }
}
