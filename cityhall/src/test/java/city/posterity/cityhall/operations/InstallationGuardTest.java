package city.posterity.cityhall.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.operations.InstallationSettings.LogFormat;
import city.posterity.cityhall.operations.InstallationSettings.Mode;
import city.posterity.cityhall.support.TestDatabase;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class InstallationGuardTest {

  @Test
  void aDemonstrationAndRealWorkNeverShareADatabase() {
    var access = TestDatabase.fresh();
    try (var db =
        DSL.using(access.jdbcUrl(), access.application().name(), access.application().password())) {
      assertThat(start(db, Mode.DEMO)).isNotNull();
      assertThat(start(db, Mode.DEMO)).isNotNull();
      assertThatThrownBy(() -> start(db, Mode.SERVE))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("holds a demonstration")
          .hasMessageContaining("posterity demo");
    }
  }

  private static InstallationGuard start(DSLContext db, Mode mode) {
    return new InstallationGuard(
        db, new InstallationSettings(Path.of("data"), mode, LogFormat.TEXT), CityClock.real());
  }
}
