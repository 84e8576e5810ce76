package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static city.posterity.cityhall.people.TestBrowser.location;
import static city.posterity.cityhall.people.internal.db.Tables.INVITATION;
import static city.posterity.cityhall.people.internal.db.Tables.MEMBERSHIP;
import static city.posterity.cityhall.people.internal.db.Tables.THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.OrganisationView.Unit;
import city.posterity.cityhall.people.PeopleFixture.Enrolled;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PeopleTest
class AdministrationTest implements WithDatabase {

  private static final Pattern SHOWN =
      Pattern.compile("id=\"link\">https?://[^/]+(/invitation/psi_[A-Za-z0-9_-]{43})<");
  private static final String INVITE = "/administration/people/invite";
  private static final AtomicInteger COUNT = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired PeopleFixture fixture;
  @Autowired Persons persons;
  @Autowired Accounts accounts;
  @Autowired Organisations organisations;
  @Autowired DSLContext database;

  private UUID city = new UUID(0, 0);
  private OrganisationId buyer = new OrganisationId(city);
  private TestBrowser alma = new TestBrowser(0);

  @BeforeEach
  void signIn() {
    city = fixture.city();
    database.deleteFrom(THROTTLE).execute();
    buyer =
        fixture.organisation(
            OrganisationKind.BUYER, "City", new Unit("works", "Works"), new Unit("law", "Law"));
    alma = administrator();
  }

  private TestBrowser browserOf(Enrolled person) {
    var browser = new TestBrowser(port);
    browser.signIn(person.mail(), PASSWORD);
    return browser;
  }

  private TestBrowser administrator() {
    return browserOf(fixture.member(buyer, "works", Role.ADMINISTRATOR));
  }

  private Map<String, String> somebody() {
    int number = COUNT.incrementAndGet();
    var form = new HashMap<String, String>();
    form.put("name", "Invited Number" + number);
    form.put("mail", "invited" + number + "@city.example");
    form.put("place", buyer + "/law");
    form.put("roles", "need-officer");
    return form;
  }

  private static String shown(String body) {
    var link = SHOWN.matcher(body);
    assertThat(link.find()).as("the link once, in %s", body).isTrue();
    return link.group(1);
  }

  private PersonId person(Map<String, String> form) {
    return accounts.findByMail(city, form.getOrDefault("mail", "")).orElseThrow().person();
  }

  @Test
  void withoutAMailServerTheLinkIsShownOnceAndLetsOnePersonIn() {
    var form = somebody();
    var invited = alma.post(INVITE, INVITE, form);
    assertThat(invited.statusCode()).isEqualTo(200);
    assertThat(invited.headers().firstValue("Cache-Control")).hasValue("no-store");
    String link = shown(invited.body());
    String secret = link.substring(link.lastIndexOf('/') + 1);

    var guest = new TestBrowser(port);
    assertThat(guest.get(link).body()).contains("Choose your password");
    var weak = guest.post(link, "/invitation", Map.of("secret", secret, "password", "Law"));
    assertThat(weak.statusCode()).isEqualTo(422);
    var accepted =
        guest.post(
            link, "/invitation", Map.of("secret", secret, "password", "nine boats in a bottle"));

    assertThat(location(accepted)).isEqualTo("/work");
    assertThat(guest.get("/account").body()).contains("Law", "Department officer");
    assertThat(guest.get(link).statusCode()).as("works once").isEqualTo(410);
    assertThat(guest.get("/administration/people").statusCode()).isEqualTo(403);
    String list = alma.get("/administration/people?search=" + "number").body();
    assertThat(list).contains(form.get("name"), form.get("mail"), "Active");
  }

  @Test
  void theSecondClickOfADoubleClickInvitesNobodyElse() {
    var form = somebody();
    alma.post(INVITE, INVITE, form);
    var again = alma.post(INVITE, INVITE, form);
    assertThat(location(again))
        .isEqualTo("/administration/people/" + person(form) + "?done=invited");
  }

  @Test
  void anInvitationIsMadeAnewAndRevokedAndExpires() {
    var form = somebody();
    String first = shown(alma.post(INVITE, INVITE, form).body());
    String page = "/administration/people/" + person(form);
    String second = shown(alma.post(page, page + "/invite", Map.of()).body());
    var guest = new TestBrowser(port);
    assertThat(guest.get(first).statusCode()).isEqualTo(410);
    assertThat(guest.get(second).statusCode()).isEqualTo(200);
    alma.post(page, page + "/revoke", Map.of());
    assertThat(guest.get(second).statusCode()).isEqualTo(410);
    String third = shown(alma.post(page, page + "/invite", Map.of()).body());
    database
        .update(INVITATION)
        .set(INVITATION.EXPIRES_AT, OffsetDateTime.parse("2001-01-01T00:00:00Z"))
        .execute();
    assertThat(guest.get(third).statusCode()).isEqualTo(410);
    assertThat(alma.get(page).body()).contains("no valid invitation");
  }

  @Test
  void aRoleThatNobodyThereMayHaveAndAKnownAddressAreRefusedBesideTheirFields() {
    var form = somebody();
    form.put("roles", "reviewer");
    var wrong = alma.post(INVITE, INVITE, form);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Only members of a review body can be reviewers");
    form.put("roles", "observer");
    form.put("mail", fixture.resident().mail());
    var known = alma.post(INVITE, INVITE, form);
    assertThat(known.statusCode()).isEqualTo(422);
    assertThat(known.body()).contains("Somebody signs in with this email address already");
  }

  @Test
  void onlyAdministratorsSeeAnyOfIt() {
    var officer = browserOf(fixture.member(buyer, "law", Role.NEED_OFFICER));
    for (String page :
        new String[] {"", "/people", "/people/invite", "/departments", "/organisations", "/mail"}) {
      assertThat(officer.get("/administration" + page).statusCode()).as(page).isEqualTo(403);
      assertThat(alma.get("/administration" + page).statusCode()).as(page).isEqualTo(200);
      assertThat(new TestBrowser(port).get("/administration" + page).statusCode())
          .as(page)
          .isEqualTo(302);
    }
    assertThat(officer.post("/account", INVITE, somebody()).statusCode()).isEqualTo(403);
  }

  @Test
  void erasingTakesTwoAdministratorsAndAnUnderstandingOfWhatItMeans() {
    var victim = fixture.resident();
    String page = "/administration/people/" + victim.account().person();
    String erase = page + "/erase";
    assertThat(alma.get(erase).body()).contains("cannot be taken back", "legal terms");
    var thoughtless = alma.post(erase, erase, Map.of("reason", "asked for it"));
    assertThat(thoughtless.statusCode()).isEqualTo(422);
    var yes = Map.of("reason", "asked for it", "understood", "yes");
    assertThat(location(alma.post(erase, erase, yes))).isEqualTo(page + "?done=asked");
    assertThat(alma.post(erase, erase, yes).statusCode()).as("not alone").isEqualTo(422);
    assertThat(persons.find(city, victim.account().person()).orElseThrow().erased()).isFalse();

    var ben = administrator();
    assertThat(ben.get(page).body()).contains("asked for it");
    assertThat(location(ben.post(erase, erase, Map.of("understood", "yes"))))
        .isEqualTo(page + "?done=erased");
    assertThat(persons.find(city, victim.account().person()).orElseThrow().erased()).isTrue();
  }

  @Test
  void theLastAdministratorCannotLeave() {
    database
        .update(MEMBERSHIP)
        .set(MEMBERSHIP.ENDED_AT, OffsetDateTime.parse("2001-01-01T00:00:00Z"))
        .where(MEMBERSHIP.ENDED_AT.isNull())
        .execute();
    var last = fixture.member(buyer, "works", Role.ADMINISTRATOR);
    var browser = browserOf(last);
    String page = "/administration/people/" + last.account().person();
    var membership = persons.memberships(city, last.account().person()).getFirst().id().toString();
    var refused = browser.post(page, page + "/leave", Map.of("membership", membership));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This is the only administrator");
    administrator();
    var left = browser.post(page, page + "/leave", Map.of("membership", membership));
    assertThat(location(left)).isEqualTo(page + "?done=ended");
    assertThat(browser.get(page).statusCode()).as("gone at once").isEqualTo(403);
  }

  @Test
  void aDepartmentIsAddedRenamedAndClosedOnceNobodyBelongsToIt() {
    String page = "/administration/departments";
    String here = page + "/" + buyer;
    alma.post(page, here + "/add", Map.of("code", "parks", "name", "Parks"));
    var twice = alma.post(page, here + "/add", Map.of("code", "parks", "name", "Parks"));
    assertThat(twice.statusCode()).isEqualTo(422);
    alma.post(page, here + "/rename", Map.of("which", "parks", "name-parks", "Green spaces"));
    assertThat(units()).contains(new Unit("parks", "Green spaces"));
    var full = alma.post(page, here + "/close", Map.of("which", "works"));
    assertThat(full.body()).contains("People still belong to this department");
    assertThat(location(alma.post(page, here + "/close", Map.of("which", "parks"))))
        .isEqualTo(page + "?done=closed");
    assertThat(units()).extracting(Unit::code).containsExactly("law", "works");
  }

  private java.util.List<Unit> units() {
    return organisations.find(city, buyer).orElseThrow().units();
  }
}
