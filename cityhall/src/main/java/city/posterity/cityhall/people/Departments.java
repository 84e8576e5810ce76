package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.MEMBERSHIP;
import static city.posterity.cityhall.people.internal.db.Tables.UNIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import city.posterity.procurement.machine.OrganisationId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments of an organisation: the people of one know what those of another may not. */
@Component
public class Departments {

  private final DSLContext database;
  private final RealTime time;

  Departments(DSLContext database, RealTime time) {
    this.database = database;
    this.time = time;
  }

  /**
   * @param members how many people belong to it now
   */
  public record Department(String code, String name, boolean closed, int members) {}

  @Transactional(readOnly = true)
  List<Department> list(UUID cityId, OrganisationId organisation) {
    var members =
        field(
            selectCount()
                .from(MEMBERSHIP)
                .where(
                    MEMBERSHIP.CITY_ID.eq(UNIT.CITY_ID),
                    MEMBERSHIP.ORGANISATION_ID.eq(UNIT.ORGANISATION_ID),
                    MEMBERSHIP.UNIT.eq(UNIT.CODE),
                    MEMBERSHIP.ENDED_AT.isNull()));
    return database
        .select(UNIT.CODE, UNIT.NAME, UNIT.CLOSED_AT, members)
        .from(UNIT)
        .where(UNIT.CITY_ID.eq(cityId), UNIT.ORGANISATION_ID.eq(organisation.value()))
        .orderBy(UNIT.CLOSED_AT.isNotNull(), UNIT.CODE)
        .limit(500)
        .fetch(
            row -> new Department(row.value1(), row.value2(), row.value3() != null, row.value4()));
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if the code is or was in use
   */
  @Transactional
  public void add(UUID cityId, OrganisationId organisation, OrganisationView.Unit unit) {
    database
        .insertInto(UNIT)
        .set(UNIT.CITY_ID, cityId)
        .set(UNIT.ORGANISATION_ID, organisation.value())
        .set(UNIT.CODE, unit.code())
        .set(UNIT.NAME, unit.name())
        .execute();
  }

  /** Gives it another name; its code stays, because what was done names it. */
  @Transactional
  public boolean rename(UUID cityId, OrganisationId organisation, String code, String name) {
    return database
            .update(UNIT)
            .set(UNIT.NAME, name)
            .where(
                UNIT.CITY_ID.eq(cityId),
                UNIT.ORGANISATION_ID.eq(organisation.value()),
                UNIT.CODE.eq(code))
            .execute()
        == 1;
  }

  /** Takes nobody in any more; false while people belong to it. */
  @Transactional
  public boolean close(UUID cityId, OrganisationId organisation, String code) {
    Integer members =
        database
            .select(count())
            .from(MEMBERSHIP)
            .where(
                MEMBERSHIP.CITY_ID.eq(cityId),
                MEMBERSHIP.ORGANISATION_ID.eq(organisation.value()),
                MEMBERSHIP.UNIT.eq(code),
                MEMBERSHIP.ENDED_AT.isNull())
            .fetchSingle()
            .value1();
    if (members > 0) {
      return false;
    }
    database
        .update(UNIT)
        .set(UNIT.CLOSED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .where(
            UNIT.CITY_ID.eq(cityId),
            UNIT.ORGANISATION_ID.eq(organisation.value()),
            UNIT.CODE.eq(code),
            UNIT.CLOSED_AT.isNull())
        .execute();
    return true;
  }
}
