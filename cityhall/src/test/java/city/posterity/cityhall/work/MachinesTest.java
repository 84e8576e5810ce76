package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Thing;
import org.junit.jupiter.api.Test;

class MachinesTest {

  @Test
  void formsThatNameColleaguesOrOtherNeedsAreNotForResidentsAndSuppliers() {
    assertThat(Machines.actors(Thing.TEAM, "assign"))
        .contains(Role.APPROVER, Role.ADMINISTRATOR)
        .doesNotContain(Role.RESIDENT, Role.SUPPLIER);
    assertThat(Machines.actors(Thing.TEAM, "release")).doesNotContain(Role.RESIDENT, Role.SUPPLIER);
    assertThat(Machines.actors(Thing.NEED, "merge")).doesNotContain(Role.RESIDENT, Role.SUPPLIER);
  }

  @Test
  void aResidentMaySayWhatTheyThinkOfANeed() {
    assertThat(Machines.actors(Thing.NEED, "give-input")).contains(Role.RESIDENT);
  }

  @Test
  void aVerbThatThereIsNotIsForNobody() {
    assertThat(Machines.actors(Thing.NEED, "no-such-verb")).isEmpty();
  }
}
