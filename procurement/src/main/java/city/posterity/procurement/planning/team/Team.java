package city.posterity.procurement.planning.team;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The people of one procurement and their roles. */
public record Team(StreamId id, List<Member> members) implements State {

  /**
   * @param unit department; openers come from different ones
   */
  public record Member(PersonId person, OrganisationId organisation, String unit, Set<Role> roles) {
    public Member {
      roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
    }
  }

  public Team {
    members = List.copyOf(members);
  }

  /** A procurement has one team; its stream is named after the procurement. */
  public static StreamId idOf(Procurement procurement) {
    return new StreamId(city.posterity.procurement.machine.Thing.TEAM, procurement.id());
  }

  @Override
  public TeamStatus status() {
    return TeamStatus.NAMED;
  }

  public List<Member> holding(Role role) {
    return members.stream().filter(m -> m.roles().contains(role)).toList();
  }

  public Set<Role> rolesOf(PersonId person) {
    var roles = new TreeSet<Role>();
    members.stream().filter(m -> m.person().equals(person)).forEach(m -> roles.addAll(m.roles()));
    return roles;
  }
}
