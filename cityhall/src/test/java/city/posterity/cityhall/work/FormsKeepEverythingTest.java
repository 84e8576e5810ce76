package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.procurement.machine.PersonId;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was typed is never lost, and nothing happens twice. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormsKeepEverythingTest implements WithDemoCity {

  private static @org.jspecify.annotations.Nullable Chromium chromium;

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Drafts drafts;

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

  private BrowserContext window() {
    return Objects.requireNonNull(chromium).window(1280, "en", false);
  }

  @Test
  void aFormSentAfterTheSessionEndedIsThereAfterSigningInAgain() {
    BrowserContext window = window();
    try (var visitor = new Visitor(window, port, false, "parked")) {
      visitor.be("need").open("/work/new").startAfresh();
      visitor.set("/title", "Shade for the bus stops").set("/problem", "Nobody can wait there.");
      window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("posterity-session"));
      visitor.press("send");
      assertThat(visitor.page().url()).endsWith("/sign-in");

      visitor.open("/demo/people");
      visitor.page().locator("form:has(input[value=need]) button").click();
      visitor.open("/work/new");
      assertThat(visitor.page().inputValue("[name='/title']")).isEqualTo("Shade for the bus stops");
      assertThat(visitor.page().inputValue("[name='/problem']"))
          .isEqualTo("Nobody can wait there.");
    }
  }

  @Test
  void theScriptSaysWhenTheSessionHasEndedAndWhatWasTypedWaitsBehindTheSignIn() {
    BrowserContext window = Objects.requireNonNull(chromium).window(320, "en", true);
    try (var visitor = new Visitor(window, port, false, "draft")) {
      visitor.be("need").open("/work/new").startAfresh();
      visitor.set("/title", "Shade for the tram stops");
      said(visitor, "kept").waitFor();
      assertThat(said(visitor, "door").isVisible()).isFalse();

      window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("posterity-session"));
      visitor.set("/problem", "Nobody can wait there.");
      said(visitor, "door").waitFor();
      assertThat(said(visitor, "kept").isVisible()).isFalse();
      assertThat(said(visitor, "door").innerText()).contains("Not saved", "Sign in again");
      assertThat(PageChecks.accessibility(visitor.page())).isEmpty();
      assertThat(PageChecks.overflow(visitor.page())).isEmpty();

      visitor.set("/outcome", "Everybody waits in the shade.");
      visitor.page().locator("[data-draft-door]").click();
      visitor.page().waitForURL("**/sign-in");
      visitor.open("/demo/people");
      visitor.page().locator("form:has(input[value=need]) button").click();
      visitor.open("/work/new");
      assertThat(visitor.page().inputValue("[name='/title']"))
          .isEqualTo("Shade for the tram stops");
      assertThat(visitor.page().inputValue("[name='/problem']"))
          .isEqualTo("Nobody can wait there.");
      assertThat(visitor.page().inputValue("[name='/outcome']"))
          .isEqualTo("Everybody waits in the shade.");
    }
  }

  @Test
  void whoSignedInAgainInAnotherWindowGoesOnWritingInThisOne() {
    BrowserContext window = Objects.requireNonNull(chromium).window(1280, "en", true);
    try (var visitor = new Visitor(window, port, false, "draft")) {
      visitor.be("officer").open("/work/new").startAfresh();
      window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("posterity-session"));
      var other = window.newPage();
      other.navigate("http://127.0.0.1:" + port + "/demo/people");
      other.locator("form:has(input[value=officer]) button").click();

      visitor.set("/title", "Benches in the park");
      said(visitor, "kept").waitFor();
      visitor.open("/work/new");
      assertThat(visitor.page().inputValue("[name='/title']")).isEqualTo("Benches in the park");
    }
  }

  @Test
  void whatCannotBeSavedNowIsSaidAndSavedLater() {
    BrowserContext window = Objects.requireNonNull(chromium).window(1280, "en", true);
    try (var visitor = new Visitor(window, port, false, "draft")) {
      visitor.be("need").open("/work/new").startAfresh();
      window.setOffline(true);
      visitor.set("/title", "Bins at the beach");
      said(visitor, "failed").waitFor();
      window.setOffline(false);
      said(visitor, "kept").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }
  }

  @Test
  void whatIsKeptForLaterCannotBeReadInTheDatabase() {
    BrowserContext window = window();
    try (var visitor = new Visitor(window, port, false, "draft")) {
      visitor.be("need").open("/work/new").startAfresh();
      visitor.set("/problem", "The glowworms are gone.").press("save");
      assertThat(visitor.page().inputValue("[name='/problem']"))
          .isEqualTo("The glowworms are gone.");
      window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("posterity-session"));
      visitor.set("/problem", "The glowworms are gone for good.").press("save");
    }
    assertThat(database.fetch("SELECT 1 FROM work.draft")).isNotEmpty();
    assertThat(database.fetch("SELECT 1 FROM work.parked")).isNotEmpty();
    for (String sealed : List.of("draft", "parked")) {
      // as text and, since it could be bytes, as the hexadecimal digits of the same
      String rows = database.fetch("SELECT t::text FROM work." + sealed + " t").formatCSV();
      String hex = HexFormat.of().formatHex("glowworm".getBytes(StandardCharsets.UTF_8));
      assertThat(rows).doesNotContain("glowworm").doesNotContain(hex);
    }
  }

  @Test
  void aDraftThatIsMovedToSomebodyElseIsNotOpened() {
    try (var visitor = new Visitor(window(), port, false, "draft")) {
      visitor.be("need").open("/work/new").startAfresh();
      visitor.set("/title", "Mine alone").press("save");
    }
    var draft =
        database.fetchSingle(
            "SELECT city_id, person_id FROM work.draft WHERE address = '/work/new' LIMIT 1");
    var city = draft.get("city_id", UUID.class);
    var owner = new PersonId(draft.get("person_id", UUID.class));
    assertThat(drafts.find(city, owner, "/work/new")).isPresent();

    var thief = new PersonId(UUID.randomUUID());
    database.execute(
        "UPDATE work.draft SET person_id = ? WHERE person_id = ? AND address = '/work/new'",
        thief.value(),
        owner.value());
    try {
      assertThatThrownBy(() -> drafts.find(city, thief, "/work/new"))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      database.execute("DELETE FROM work.draft WHERE person_id = ?", thief.value());
    }
  }

  private static Locator said(Visitor visitor, String what) {
    return visitor.page().locator("[data-draft-status=" + what + "]");
  }

  @Test
  void aParkedFormIsForTheBrowserThatSentItAlone() {
    BrowserContext window = window();
    try (var visitor = new Visitor(window, port, false, "parked");
        var other = new Visitor(window(), port, false, "parked")) {
      visitor.be("officer").open("/work/new").startAfresh().set("/title", "Nobody else's business");
      window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("posterity-session"));
      visitor.press("send");

      other.be("resident").open("/work/new");
      assertThat(other.page().inputValue("[name='/title']")).isEmpty();
    }
  }

  @Test
  void somebodyElsesChangeIsShownBesideOnesOwn() {
    try (var omar = new Visitor(window(), port, false, "stale");
        var second = new Visitor(window(), port, false, "stale")) {
      String desk = request(omar);
      omar.open(desk).follow("/edit").set("/purpose", "For the readers upstairs.");
      second.be("officer").open(desk).follow("/edit").set("/purpose", "For everybody.").send();

      omar.press("send");
      assertThat(omar.text()).contains("For everybody.").contains("For the readers upstairs.");
      assertThat(omar.page().inputValue("[name='/purpose']"))
          .isEqualTo("For the readers upstairs.");
      omar.press("send");
      assertThat(omar.page().url()).contains("done=purchase.edit");
    }
  }

  @Test
  void theSamePageSentTwiceDoesOneThing() {
    try (var omar = new Visitor(window(), port, false, "twice")) {
      omar.be("officer").open("/work/new").startAfresh();
      var form = com.microsoft.playwright.options.FormData.create();
      for (String hidden : List.of("_csrf", "once")) {
        form.set(
            hidden, omar.page().locator("main form [name='" + hidden + "']").last().inputValue());
      }
      for (String field : List.of("/title", "/problem", "/outcome", "/origin")) {
        form.set(field, "Shade for the bus stops");
      }
      form.set("do", "send");
      var sending = com.microsoft.playwright.options.RequestOptions.create().setForm(form);
      String address = "http://127.0.0.1:" + port + "/work/new";
      String first = omar.page().context().request().post(address, sending).url();
      String second = omar.page().context().request().post(address, sending).url();

      assertThat(first).contains("done=need.propose");
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void whoMayNotDoItIsShownNoPageForIt() {
    try (var visitor = new Visitor(window(), port, false, "refused")) {
      String desk = request(visitor);
      visitor.be("resident");
      assertThat(
              visitor.page().navigate("http://127.0.0.1:" + port + new Path(desk).path()).status())
          .isEqualTo(404);
      assertThat(new DemoHttp(port).now()).isNotEmpty();
    }
  }

  private record Path(String url) {
    String path() {
      return url.replaceFirst("https?://[^/]+", "");
    }
  }

  private static String request(Visitor visitor) {
    visitor.be("officer").open("/work/purchases/new").startAfresh();
    fill(visitor);
    visitor.send();
    return visitor.page().url().replaceAll("\\?.*", "");
  }

  private static void fill(Visitor visitor) {
    visitor
        .set("/title", "Reading lamps")
        .set("/purpose", "The reading room is dark.")
        .set("/category", "goods")
        .set("/classification/id", "31521100")
        .set("/method", "direct")
        .choose("/ground", "so low")
        .set("/reason", "The same as those that are there.")
        .set("/quotations/0/name", "Licht AG")
        .set("/quotations/0/amount", "800")
        .set("/supplier", "Licht AG")
        .set("/price", "800")
        .set("/budgetLine", "B-1")
        .set("/deliveryBy", "2030-01-31")
        .set("/deliveryPlace", "Library");
  }
}
