package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ORGANISATION;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How many suppliers are registered. */
@Component
public class SupplierRegister {

  private final DSLContext database;

  SupplierRegister(DSLContext database) {
    this.database = database;
  }

  public int size(UUID cityId) {
    return database.fetchCount(
        ORGANISATION,
        ORGANISATION.CITY_ID.eq(cityId),
        ORGANISATION.KINDS.contains(new String[] {OrganisationKind.SUPPLIER.word()}));
  }
}
