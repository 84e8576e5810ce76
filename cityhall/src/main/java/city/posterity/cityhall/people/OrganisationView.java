package city.posterity.cityhall.people;

import city.posterity.procurement.machine.OrganisationId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, all of it public. Names follow the organization reference of OCDS 1.1.5.
 *
 * @param name as registered
 * @param units its departments, by code
 */
public record OrganisationView(
    OrganisationId id,
    Set<OrganisationKind> kinds,
    String name,
    Identifier identifier,
    Address address,
    ContactPoint contactPoint,
    List<Unit> units) {

  public OrganisationView {
    kinds = Set.copyOf(kinds);
    units = List.copyOf(units);
  }

  /** Whether it takes part in this capacity. */
  public boolean is(OrganisationKind kind) {
    return kinds.contains(kind);
  }

  /** The id by which OCDS data names it: scheme, hyphen, identifier. */
  public String ocdsId() {
    return identifier.scheme() + "-" + identifier.id();
  }

  /** In the order of the enum, for answers that are the same every time. */
  List<String> kindWords() {
    return EnumSet.copyOf(kinds).stream().map(OrganisationKind::word).toList();
  }

  /**
   * Where it is registered and under what.
   *
   * @param scheme code of the register from org-id.guide, such as GB-COH
   * @param id its number there
   */
  public record Identifier(String scheme, String id) {}

  /** Where it has its seat. */
  public record Address(
      @Nullable String streetAddress,
      @Nullable String locality,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable String countryName) {

    public static final Address UNKNOWN = new Address(null, null, null, null, null);
  }

  /** Whom to ask. Published: name a desk rather than a person. */
  public record ContactPoint(
      @Nullable String name,
      @Nullable String email,
      @Nullable String telephone,
      @Nullable String url) {

    public static final ContactPoint UNKNOWN = new ContactPoint(null, null, null, null);
  }

  /** A department: the people of one know what the people of another may not. */
  public record Unit(String code, String name) {}
}
