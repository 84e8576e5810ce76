package city.posterity.cityhall.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.operations.InstallationSettings.LogFormat;
import city.posterity.cityhall.operations.InstallationSettings.Mode;
import city.posterity.cityhall.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyGuardTest {

  @TempDir Path directory;

  @Test
  void aDatabaseIsNotWorkedOnWithOtherKeysThanItsOwnNorWithout() throws IOException {
    var access = TestDatabase.fresh();
    try (var db =
        DSL.using(access.jdbcUrl(), access.application().name(), access.application().password())) {
      InstallationSettings first = settings("first");
      KeyFile.readOrMake(first, "bids.key");
      start(db, first);
      start(db, first);

      InstallationSettings other = settings("other");
      assertThatThrownBy(() -> start(db, other))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("bids.key")
          .hasMessageContaining("the same data directory as the first");
      KeyFile.readOrMake(other, "bids.key");
      assertThatThrownBy(() -> start(db, other)).isInstanceOf(CannotStart.class);

      // a key that a later version brings is taken up
      KeyFile.readOrMake(first, "new.key");
      start(db, first);
      assertThat(KeyGuard.strangers(db, first)).isEmpty();
      Files.delete(first.data().resolve("keys/new.key"));
      assertThat(KeyGuard.strangers(db, first)).containsExactly("new.key");
    }
  }

  private static void start(DSLContext db, InstallationSettings settings) {
    new KeyGuard(db, settings, CityClock.real()).afterSingletonsInstantiated();
  }

  private InstallationSettings settings(String name) {
    return new InstallationSettings(directory.resolve(name), Mode.SERVE, LogFormat.TEXT);
  }
}
