package city.posterity.cityhall.work;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.NewOrganisation;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.Organisations;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** More suppliers than a page shows, for as long as a test needs them: the city is shared. */
record ManyFirms(DSLContext database) implements AutoCloseable {

  private static final String SCHEME = "XX-MANY";

  static ManyFirms registered(
      Organisations organisations,
      Cities cities,
      DSLContext database,
      int number,
      IntFunction<String> name) {
    for (int i = 0; i < number; i++) {
      organisations.register(
          cities.current().id(),
          new NewOrganisation(
              Set.of(OrganisationKind.SUPPLIER),
              name.apply(i),
              new OrganisationView.Identifier(SCHEME, String.valueOf(i)),
              OrganisationView.Address.UNKNOWN,
              OrganisationView.ContactPoint.UNKNOWN,
              List.of()));
    }
    return new ManyFirms(database);
  }

  @Override
  public void close() {
    database
        .deleteFrom(DSL.table(DSL.name("people", "organisation")))
        .where(DSL.field(DSL.name("scheme"), String.class).eq(SCHEME))
        .execute();
  }
}
