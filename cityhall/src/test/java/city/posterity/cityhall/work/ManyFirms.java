package city.posterity.cityhall.work;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.NewOrganisation;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.support.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * More suppliers than a page shows, for as long as a test needs them: the city is shared.
 *
 * @param database its address
 */
record ManyFirms(String database) implements AutoCloseable {

  private static final String SCHEME = "XX-MANY";

  static ManyFirms registered(
      Organisations organisations,
      Cities cities,
      String database,
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

  /** By the administrator: the program itself may not take an organisation away. */
  @Override
  public void close() {
    var administrator = TestDatabase.administrator();
    try (var connection =
            DriverManager.getConnection(database, administrator.name(), administrator.password());
        var statement =
            connection.prepareStatement("DELETE FROM people.organisation WHERE scheme = ?")) {
      statement.setString(1, SCHEME);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
