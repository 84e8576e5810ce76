package city.posterity.cityhall.administration;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each of the administrator's pages once, by the rules of accessibility and on a small screen. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OfficeInABrowserTest implements WithDemoCity {

  @LocalServerPort int port;

  /** In both languages and at every width: see {@link Visitor}. */
  @Test
  void everyPageCanBeReadByEverybody() {
    try (var chromium = new Chromium();
        var visitor = new Visitor(chromium.window(320, "en", true), port, true, "office")) {
      visitor.be("administrator").open("/administration/contracts");
      visitor.open("/administration/contracts/import");
      visitor.open("/administration/contracts/new");
      visitor.page().locator("main form button").first().click();
      visitor
          .set("reference", "B-1")
          .set("title", "Upkeep of every lamp and every mast in the old town")
          .set("supplier", "Acme")
          .set("buyer", "City")
          .set("start", "2020-01-01")
          .set("end", "2030-01-01")
          .submit();
      visitor.open("/administration/contracts?sort=-reference");
      visitor.open("/administration/packs");
      visitor.page().locator("main table tbody a").first().click();
      visitor.open(visitor.page().url() + "&days=5&from=2027-03-05");
      visitor.open("/administration/health");
      visitor.open("/administration/export");
      visitor.open("/administration");
      visitor.open("/administration/people?sort=name");
      visitor.open("/administration/people/invite");
      visitor.open("/administration/organisations");
      visitor.open("/administration/mail");
      visitor.open("/work/contracts?within=365");
      visitor.open("/work/procurements?sort=-title");
      visitor.open("/work");
      visitor.be("acme").open("/bids?sort=deadline");
      assertThat(visitor.wrong()).isEmpty();
    }
  }
}
