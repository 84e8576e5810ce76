package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.PERSON;
import static org.jooq.impl.DSL.noCondition;

import city.posterity.procurement.machine.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody, one after the other, in the order in which they came; for administrators. */
@Component
public class Roster {

  private static final int PAGE = 200;

  private final DSLContext database;
  private final Persons persons;
  private final Organisations organisations;

  Roster(DSLContext database, Persons persons, Organisations organisations) {
    this.database = database;
    this.persons = persons;
    this.organisations = organisations;
  }

  /** All persons; nothing that they sign in with is among it but their addresses. */
  @Transactional(readOnly = true)
  public void eachPerson(UUID cityId, Consumer<PersonView> taking) {
    @Nullable UUID last = null;
    while (true) {
      List<UUID> page =
          database
              .select(PERSON.ID)
              .from(PERSON)
              .where(PERSON.CITY_ID.eq(cityId), last == null ? noCondition() : PERSON.ID.gt(last))
              .orderBy(PERSON.ID)
              .limit(PAGE)
              .fetch(PERSON.ID);
      page.forEach(id -> persons.find(cityId, new PersonId(id)).ifPresent(taking));
      if (page.size() < PAGE) {
        return;
      }
      last = page.getLast();
    }
  }

  /** All organisations. */
  @Transactional(readOnly = true)
  public void eachOrganisation(UUID cityId, Consumer<OrganisationView> taking) {
    @Nullable UUID last = null;
    while (true) {
      var page = organisations.list(cityId, new Organisations.Wanted("", null, last, PAGE));
      page.forEach(taking);
      if (page.size() < PAGE) {
        return;
      }
      last = page.getLast().id().value();
    }
  }
}
