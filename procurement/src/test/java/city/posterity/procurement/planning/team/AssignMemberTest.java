package city.posterity.procurement.planning.team;

import static city.posterity.procurement.Fixtures.ADMINISTRATOR;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignMemberTest {

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyPeopleGetRolesAndOnlyThoseOfAPurchase(Role role) {
    var story = ProcurementStory.aTender();
    var named = new AssignMember(person("somebody"), CITY, "streets", Set.of(role));

    if (!role.isHuman()) {
      assertThat(refused(story, named)).containsExactly("team.role-not-for-people");
    } else if (role.isOfPolicy()) {
      assertThat(refused(story, named)).containsExactly("team.role-of-a-policy");
    } else {
      assertThat(story.tries(ADMINISTRATOR, story.teamId(), named)).isTrue();
    }
  }

  private static List<String> refused(ProcurementStory story, AssignMember named) {
    return story.refused(ADMINISTRATOR, story.teamId(), named);
  }
}
