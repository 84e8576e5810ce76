package city.posterity.procurement.machine;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, for whom and in which capacities.
 *
 * @param organisation whom the person acts for; absent for residents and the clock
 * @param unit department of the organisation; absent where there are none
 */
public record Actor(
    PersonId person,
    @Nullable OrganisationId organisation,
    @Nullable String unit,
    Set<Role> roles) {

  /** Time itself. */
  public static final Actor CLOCK = new Actor(PersonId.NOBODY, null, null, Set.of(Role.CLOCK));

  /** What follows from an event without anybody acting. */
  public static final Actor CONSEQUENCE =
      new Actor(PersonId.NOBODY, null, null, Set.of(Role.CONSEQUENCE));

  public Actor {
    roles = Set.copyOf(roles);
  }

  public Actor with(Set<Role> more) {
    var all = EnumSet.noneOf(Role.class);
    all.addAll(roles);
    all.addAll(more);
    return new Actor(person, organisation, unit, all);
  }

  /** The same person without these roles. */
  public Actor without(Set<Role> fewer) {
    return roles.stream().noneMatch(fewer::contains)
        ? this
        : new Actor(
            person,
            organisation,
            unit,
            roles.stream()
                .filter(r -> !fewer.contains(r))
                .collect(java.util.stream.Collectors.toUnmodifiableSet()));
  }

  public boolean hasAny(Set<Role> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
