package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Seven people take a purchase from the first need to the closing report through the pages alone;
 * only the clock of the demonstration is moved from outside.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LifeInABrowserTest implements WithDemoCity {

  private static final String NADIA = "need";
  private static final String OMAR = "officer";
  private static final String ALMA = "administrator";
  private static final String OLGA = "opener-legal";
  private static final String OSKAR = "opener-audit";
  private static final String LENA = "acme";
  private static final String BO = "bolt";

  private static @org.jspecify.annotations.Nullable Chromium chromium;

  @LocalServerPort int port;

  private DemoHttp clock = Objects.requireNonNull((DemoHttp) null, "set by each life");
  private Visitor visitor = Objects.requireNonNull((Visitor) null, "set by each life");
  private String desk = "";

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

  @ParameterizedTest
  @CsvSource({"320, en, true", "1280, en, false", "320, ar, true"})
  void sevenPeopleTakeAPurchaseFromNeedToClosingReport(
      int width, String language, boolean scripts) {
    clock = new DemoHttp(port);
    var window = Objects.requireNonNull(chromium).window(width, language, scripts);
    visitor = new Visitor(window, port, scripts, "life-" + language + width);
    try {
      plan();
      market();
      bid(LENA, "46800", true);
      bid(BO, "44500", false);
      open();
      evaluate();
      award();
      contract();
      deliver("first", "23400", "2027-001-" + language + scripts);
      deliver("second", "23400", "2027-002-" + language + scripts);
      lookBack();
      assertThat(visitor.wrong()).isEmpty();
    } finally {
      visitor.close();
    }
  }
}
