package city.posterity.cityhall.administration;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each of the administrator's pages once, by the rules of accessibility and on a small screen. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OfficeInABrowserTest implements WithDemoCity {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"320, en", "1280, ar"})
  void everyPageCanBeReadByEverybody(int width, String language) {
    try (var chromium = new Chromium();
        var visitor =
            new Visitor(chromium.window(width, language, true), port, true, "office-" + language)) {
      visitor.be("administrator").open("/administration/contracts");
      visitor.open("/administration/contracts/import");
      visitor.open("/administration/contracts/new");
      visitor.page().locator("main form button").first().click();
      visitor.open("/administration/packs");
      visitor.page().locator("main table a").first().click();
      visitor.open(visitor.page().url() + "&days=5&from=2027-03-05");
      visitor.open("/administration/health");
      visitor.open("/administration/export");
      visitor.open("/work/contracts?within=365");
      assertThat(visitor.wrong()).isEmpty();
    }
  }
}
