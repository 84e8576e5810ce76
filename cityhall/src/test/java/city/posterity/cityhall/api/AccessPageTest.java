package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDemoCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * {@code docs/access.md} is what the tables say. To draw it anew: {@code mvn -pl cityhall -am test
 * -Dtest=AccessPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dposterity.docs.write=true}
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessPageTest implements WithDemoCity {

  @Autowired List<VerbTakeover> takeovers;

  @Test
  void theMatrixIsUpToDate() throws IOException {
    String text = AccessPage.text(takeovers);
    Path page = MoveTables.root().resolve("docs/access.md");
    if (Boolean.getBoolean("posterity.docs.write")) {
      Files.writeString(page, text);
    }
    assertThat(page)
        .as(
            "draw it anew: mvn -pl cityhall -am test -Dtest=AccessPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dposterity.docs.write=true")
        .content()
        .isEqualTo(text);
  }
}
