package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import com.microsoft.playwright.BrowserContext;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was typed is never lost, and nothing happens twice. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormsKeepEverythingTest implements WithDemoCity {

  private static @org.jspecify.annotations.Nullable Chromium chromium;

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
      for (String hidden : java.util.List.of("_csrf", "once")) {
        form.set(
            hidden, omar.page().locator("main form [name='" + hidden + "']").last().inputValue());
      }
      for (String field : java.util.List.of("/title", "/problem", "/outcome", "/origin")) {
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
