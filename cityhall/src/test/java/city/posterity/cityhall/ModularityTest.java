package city.posterity.cityhall;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void everyPartUsesOnlyWhatTheOthersExpose() {
    ApplicationModules.of(Cityhall.class).verify();
  }
}
