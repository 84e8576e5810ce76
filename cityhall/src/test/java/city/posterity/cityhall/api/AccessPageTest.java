package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/access.md} is what the tables say. To draw it anew: {@code mvn -pl cityhall -am test
 * -Dtest=AccessPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dposterity.docs.write=true}
 */
class AccessPageTest {

  @Test
  void theMatrixIsUpToDate() throws IOException {
    Path page = MoveTables.root().resolve("docs/access.md");
    if (Boolean.getBoolean("posterity.docs.write")) {
      Files.writeString(page, AccessPage.text());
    }
    assertThat(page)
        .as(
            "draw it anew: mvn -pl cityhall -am test -Dtest=AccessPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dposterity.docs.write=true")
        .content()
        .isEqualTo(AccessPage.text());
  }
}
