package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.TestBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.CityChoices;
import city.posterity.cityhall.notifications.MailServers;
import city.posterity.cityhall.support.WithDatabase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An installation of its own, which is empty at first. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "test.context=setup")
class SetupTest implements WithDatabase {

  @LocalServerPort int port;
  @Autowired SetupToken token;
  @Autowired Cities cities;
  @Autowired CityChoices choices;
  @Autowired Organisations organisations;
  @Autowired MailServers servers;

  private static Map<String, String> answers(String secret) {
    var form = new HashMap<String, String>();
    form.put("token", secret);
    form.put("name", "City of Brinkwater");
    form.put("shortName", "Brinkwater");
    form.put("language", "en");
    form.put("language2", "ga");
    form.put("zone", "Europe/Dublin");
    form.put("pack", "aurelia");
    form.put("ocidPrefix", "ocds-a1b2c3");
    form.put("departments", "works Public works\n\nlegal: Law office\r\naudit, Audit");
    form.put("own", "legal");
    form.put("mailHost", "smtp.brinkwater.example");
    form.put("mailPort", "465");
    form.put("mailSecurity", "tls");
    form.put("mailUser", "city");
    form.put("mailPassword", "server secret");
    form.put("mailFrom", "buying@brinkwater.example");
    form.put("administrator", "Alma Berg");
    form.put("mail", "alma@brinkwater.example");
    form.put("password", "four kettles on a ladder");
    return form;
  }

  @Test
  void anEmptyInstallationExplainsItselfAndIsSetUpOnceByWhoeverHasThePrintedAddress() {
    var browser = new TestBrowser(port);
    assertThat(browser.get("/").body()).contains("has not been set up yet", "href=\"/setup\"");
    assertThat(browser.get("/setup").body()).contains("it printed an address");
    assertThat(browser.get("/register").statusCode()).isEqualTo(404);

    String old = token.make();
    String secret = token.make();
    assertThat(browser.get("/setup/" + old).statusCode()).as("a later one ends it").isEqualTo(410);
    assertThat(browser.get("/setup/pss_guessed").statusCode()).isEqualTo(410);
    var page = browser.get("/setup/" + secret);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body())
        .contains("Neutral procedures", "Republic of Aurelia", "Working calendar", "Europe/Kyiv");

    var forged = answers("pss_guessed");
    assertThat(browser.post("/setup/" + secret, "/setup", forged).statusCode()).isEqualTo(410);
    var wrong = answers(secret);
    wrong.put("name", "");
    wrong.put("zone", "Mars/Base");
    wrong.put("ocidPrefix", "ocds-");
    wrong.put("departments", "works");
    wrong.put("own", "");
    wrong.put("mailPort", "99999");
    wrong.put("password", "brinkwater");
    var refused = browser.post("/setup/" + secret, "/setup", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("#name", "#zone", "#ocidPrefix", "#departments", "#mailPort", "#password")
        .contains("value=\"Alma Berg\"")
        .doesNotContain("server secret", "value=\"brinkwater\"");
    assertThat(cities.find()).as("nothing is stored before everything is right").isEmpty();

    var done = browser.post("/setup/" + secret, "/setup", answers(secret));
    assertThat(location(done)).isEqualTo("/welcome");
    assertThat(browser.get("/welcome").body())
        .contains("Welcome to the city hall: City of Brinkwater", "/administration/people");
    assertThat(browser.get("/account").body())
        .contains("Alma Berg", "City of Brinkwater", "Law office", "Administrator");

    City city = cities.current();
    assertThat(city.zone().getId()).isEqualTo("Europe/Dublin");
    assertThat(city.currency().getCurrencyCode()).as("the pack's").isEqualTo("USD");
    assertThat(cities.shortName(city)).isEqualTo("Brinkwater");
    assertThat(cities.languages(city)).extracting("language").containsExactly("en", "ga");
    assertThat(choices.pack(city.id()).id()).isEqualTo("aurelia");
    assertThat(choices.ocidPrefix(city.id())).isEqualTo("ocds-a1b2c3");
    var server = servers.find(city.id()).orElseThrow();
    assertThat(server.password()).isEqualTo("server secret");
    assertThat(server.toString()).isEqualTo("smtp.brinkwater.example:465");
    assertThat(
            organisations
                .list(city.id(), new Organisations.Wanted("", OrganisationKind.BUYER, null, 10))
                .getFirst()
                .units())
        .extracting(OrganisationView.Unit::code)
        .containsExactly("audit", "legal", "works");

    assertThat(token.opens(secret)).isFalse();
    var again = browser.post("/account", "/setup", answers(secret));
    assertThat(location(again)).as("a double click").isEqualTo("/welcome");
    assertThat(new TestBrowser(port).get("/setup/" + secret).statusCode()).isEqualTo(404);
    var anew = new TestBrowser(port);
    anew.signIn("alma@brinkwater.example", "four kettles on a ladder");
    assertThat(anew.isSignedIn()).as("a new city asks for a second factor").isFalse();
    var app = TestCodes.of(anew.get("/account/enrol/app").body());
    anew.post("/account/enrol/app", "/account/enrol/app", Map.of("code", app.code(0)));
    assertThat(anew.isSignedIn()).isTrue();
    assertThat(anew.get("/administration").statusCode()).isEqualTo(200);
  }
}
