package city.posterity.cityhall.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody at a browser who does nothing but what pages offer: follows their links, fills their
 * fields, presses their buttons. On the way each kind of page is looked at once.
 */
public final class Visitor implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final boolean scripts;
  private final String name;
  private final Set<String> seen = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();
  private String who = "";

  /**
   * @param name of the series of pictures in {@code target/pictures}
   */
  public Visitor(BrowserContext context, int port, boolean scripts, String name) {
    this.context = context;
    this.page = context.newPage();
    this.base = "http://127.0.0.1:" + port;
    this.scripts = scripts;
    this.name = name;
    page.setDefaultTimeout(15_000);
  }

  public Page page() {
    return page;
  }

  /** What was wrong with the pages on the way; empty if nothing. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Becomes one of the sample people, by the page that a demonstration has for it. */
  public Visitor be(String key) {
    if (key.equals(who)) {
      return this;
    }
    who = key;
    context.clearCookies();
    open("/demo/people");
    page.locator("form:has(input[name=key][value=" + key + "]) button").click();
    look();
    return this;
  }

  public Visitor open(String address) {
    page.navigate(address.startsWith("http") ? address : base + address);
    look();
    return this;
  }

  /** Follows a link whose address ends so, or holds it. */
  public Visitor follow(String end) {
    Locator link =
        page.locator("main a[href$='" + end + "'], main a[href*='" + end + "?']").first();
    if (link.count() == 0) {
      throw new AssertionError("no link to " + end + " on " + page.url() + "\n" + text());
    }
    if (!link.isVisible()) {
      page.locator("main summary").first().click();
    }
    link.click();
    look();
    return this;
  }

  /** Follows the last of several such links. */
  public Visitor followLast(String part) {
    Locator all = page.locator("main a[href*='" + part + "']");
    if (!all.last().isVisible()) {
      page.locator("main summary").first().click();
    }
    all.last().click();
    look();
    return this;
  }

  /** Whether the page offers a link whose address ends so. */
  public boolean offers(String end) {
    return page.locator("main a[href$='" + end + "'], main a[href*='" + end + "?']").count() > 0;
  }

  /** Fills a control by the name it has, or chooses in it. */
  public Visitor set(String field, String value) {
    Locator all = page.locator("[name='" + field + "']");
    Locator first = all.first();
    String tag = (String) first.evaluate("e => e.tagName.toLowerCase()");
    String type = first.getAttribute("type");
    if (tag.equals("select")) {
      first.selectOption(value);
    } else if ("radio".equals(type) || "checkbox".equals(type)) {
      page.locator("[name='" + field + "'][value='" + value + "']").check();
    } else if (!"hidden".equals(type)) {
      first.fill(value);
    }
    return this;
  }

  /** Chooses a picture in the field of a file. */
  public Visitor attach(String field, byte[] picture) {
    page.locator("[name='" + field + "#file']")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload("photo.png", "image/png", picture));
    return this;
  }

  /** Fills a choice by the words it shows. */
  public Visitor choose(String field, String words) {
    Locator first = page.locator("[name='" + field + "']").first();
    if (((String) first.evaluate("e => e.tagName.toLowerCase()")).equals("select")) {
      String value =
          first
              .locator("option", new Locator.LocatorOptions().setHasText(words))
              .first()
              .getAttribute("value");
      first.selectOption(value);
    } else {
      page.locator("div:has(> [name='" + field + "'])")
          .filter(new Locator.FilterOptions().setHasText(words))
          .first()
          .locator("input")
          .check();
    }
    return this;
  }

  /** Presses a button of the form by what it sends. */
  public Visitor press(String value) {
    page.locator("main button[name='do'][value='" + value + "']:visible").last().click();
    look();
    return this;
  }

  /**
   * Sends the form.
   *
   * @throws AssertionError with what the page says if it did not do it
   */
  public Visitor send() {
    String before = page.url();
    press("send");
    if (page.locator(".govuk-error-summary").count() > 0) {
      throw new AssertionError(
          before + "\n" + page.locator(".govuk-error-summary").first().innerText());
    }
    return this;
  }

  /** Presses the one button of a form that has only one. */
  public Visitor submit() {
    page.locator("main form button[type=submit]:visible").last().click();
    look();
    return this;
  }

  /** Throws a draft away, if the page found one. */
  public Visitor startAfresh() {
    if (page.locator("main button[name='do'][value='drop']").count() > 0) {
      press("drop");
    }
    return this;
  }

  public String text() {
    return page.locator("main").innerText();
  }

  /** Each kind of page once: rules of accessibility, width, and a picture to look at. */
  private void look() {
    String kind =
        page.url()
            .replace(base, "")
            .replaceAll("[?#].*", "")
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
            .replaceAll("ocds-[^/]*", "OCID");
    boolean faulty = page.locator(".govuk-error-summary").count() > 0;
    if (!scripts || !seen.add(kind + faulty)) {
      return;
    }
    new AxeBuilder(page)
        .withTags(RULES)
        .analyze()
        .getViolations()
        .forEach(v -> wrong.add(kind + ": " + v.getId() + " " + v.getNodes().getFirst().getHtml()));
    int over =
        (Integer)
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (over > 0) {
      wrong.add(kind + ": wider than the screen by " + over);
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Path.of(
                    "target",
                    "pictures",
                    name + kind.replaceAll("[^A-Za-z]+", "-") + (faulty ? "-errors" : "") + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
