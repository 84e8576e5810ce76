package city.posterity.cityhall.people;

import java.util.List;
import java.util.Set;

/**
 * What is needed to register an organisation.
 *
 * @see OrganisationView
 */
public record NewOrganisation(
    Set<OrganisationKind> kinds,
    String name,
    OrganisationView.Identifier identifier,
    OrganisationView.Address address,
    OrganisationView.ContactPoint contactPoint,
    List<OrganisationView.Unit> units) {

  public NewOrganisation {
    kinds = Set.copyOf(kinds);
    units = List.copyOf(units);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("an organisation is of at least one kind");
    }
    if (kinds.contains(OrganisationKind.REVIEW_BODY) && kinds.size() > 1) {
      throw new IllegalArgumentException("a review body neither buys nor sells");
    }
  }
}
