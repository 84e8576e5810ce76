package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.MEMBERSHIP;
import static city.posterity.cityhall.people.internal.db.Tables.ORGANISATION;
import static city.posterity.cityhall.people.internal.db.Tables.PERSON;

import city.posterity.cityhall.casefile.PersonalKeys;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works for the city, for those who put teams together. */
@Component
public class Directory {

  private final DSLContext database;
  private final PersonalKeys keys;

  Directory(DSLContext database, PersonalKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * @param unit code of the department; absent where the organisation has none
   */
  public record Entry(
      PersonId person,
      String name,
      OrganisationId organisation,
      String organisationName,
      @Nullable String unit) {}

  /** Everybody who acts for a buyer or for a body that decides complaints, by name. */
  @Transactional(readOnly = true)
  public List<Entry> staff(UUID cityId) {
    var rows =
        database
            .select(
                PERSON.ID, PERSON.NAME_SEALED, ORGANISATION.ID, ORGANISATION.NAME, MEMBERSHIP.UNIT)
            .from(PERSON)
            .join(MEMBERSHIP)
            .on(MEMBERSHIP.CITY_ID.eq(PERSON.CITY_ID), MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
            .join(ORGANISATION)
            .on(
                ORGANISATION.CITY_ID.eq(PERSON.CITY_ID),
                ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
            .where(
                PERSON.CITY_ID.eq(cityId), PERSON.ERASED_AT.isNull(), MEMBERSHIP.ENDED_AT.isNull())
            .and(
                ORGANISATION
                    .KINDS
                    .contains(new String[] {OrganisationKind.BUYER.word()})
                    .or(
                        ORGANISATION.KINDS.contains(
                            new String[] {OrganisationKind.REVIEW_BODY.word()})))
            .fetch();
    var sealed = new HashMap<PersonId, byte[]>();
    rows.forEach(r -> sealed.put(new PersonId(r.value1()), r.value2()));
    var names = keys.openAll(cityId, sealed);
    return rows.stream()
        .map(r -> {
          var person = new PersonId(r.value1());
          return new Entry(
              person,
              Objects.requireNonNull(names.get(person)),
              new OrganisationId(r.value3()),
              r.value4(),
              r.value5());
        })
        .sorted(Comparator.comparing(Entry::name))
        .toList();
  }
}
