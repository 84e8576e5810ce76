package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without an account looks up how buying works. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuideInABrowserTest implements WithDemoCity {

  private static @Nullable Chromium chromium;

  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void whatIsSoughtIsFoundAndReadOnAPhone() {
    var window = Objects.requireNonNull(chromium).window(320, "en", true);
    try (var visitor = new Visitor(window, port, true, "guide")) {
      visitor.open("/guide?q=panel");
      assertThat(visitor.text()).contains("Evaluat");
      visitor.open("/guide?q=accessibility");
      assertThat(visitor.page().locator("a[href^='/guide/sections/']").first().getAttribute("href"))
          .as("a word is found in its other forms")
          .isEqualTo("/guide/sections/2.2.2");
      assertThat(visitor.page().locator("mark").first().textContent())
          .containsIgnoringCase("access");
      visitor.open("/guide/sections/4.3.2");
      assertThat(visitor.text())
          .contains(
              "EVA-2", "What these labels say", "The step is possible with a published reason");
      assertThat(visitor.page().locator("h1 + .govuk-inset-text").textContent())
          .as("what was read of the source is said at once")
          .contains("Only a part of the source");
      visitor.open("/guide/checks/EVA-2");
      assertThat(visitor.text()).contains("a default of ours, not from the Guidelines");
      visitor.open("/guide?q=xyzzy");
      assertThat(visitor.text()).contains("No section has any of these words");
      assertThat(visitor.wrong()).isEmpty();
    }
  }
}
