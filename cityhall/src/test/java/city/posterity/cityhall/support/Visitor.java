package city.posterity.cityhall.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody at a browser who does nothing but what pages offer: follows their links, fills their
 * fields, presses their buttons. On the way each kind of page is looked at once.
 */
public final class Visitor implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final boolean scripts;
  private final Inspection inspection;
  private String who = "";

  /** Of those who were here before: to sign in takes three pages. */
  private final Map<String, List<Cookie>> sessions = new HashMap<>();

  /**
   * @param name of the series of pictures in {@code target/pictures}
   */
  public Visitor(BrowserContext context, int port, boolean scripts, String name) {
    this.context = context;
    this.page = context.newPage();
    this.base = "http://127.0.0.1:" + port;
    this.scripts = scripts;
    this.inspection = new Inspection(page, base, name);
    page.setDefaultTimeout(15_000);
  }

  public Page page() {
    return page;
  }

  /** What was wrong with the pages on the way; empty if nothing. */
  public List<String> wrong() {
    return inspection.wrong();
  }

  /** Becomes one of the sample people, by the page that a demonstration has for it. */
  public Visitor be(String key) {
    if (key.equals(who)) {
      return this;
    }
    if (!who.isEmpty()) {
      sessions.put(who, context.cookies());
    }
    who = key;
    context.clearCookies();
    if (sessions.containsKey(key)) {
      context.addCookies(sessions.get(key));
    } else {
      signIn();
    }
    return this;
  }

  private void signIn() {
    page.navigate(base + "/demo/people");
    look();
    page.locator("form:has(input[name=key][value=" + who + "]) button").click();
    look();
  }

  /** Signs in anew where the session has ended meanwhile. */
  public Visitor open(String address) {
    String whole = address.startsWith("http") ? address : base + address;
    page.navigate(whole);
    if (sessions.remove(who) != null && page.url().contains("/sign-in")) {
      signIn();
      page.navigate(whole);
    }
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
    switch ((String) first.evaluate("e => e.type")) {
      case "select-one" -> first.selectOption(value);
      case "radio", "checkbox" ->
          page.locator("[name='" + field + "'][value='" + value + "']").check();
      case "hidden" -> {}
      default -> first.fill(value);
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

  /** Goes to a control with the Tab key and types into it, as somebody without a mouse does. */
  public Visitor type(String field, String value) {
    tabTo("e.name === '" + field + "'");
    page.keyboard().type(value);
    return this;
  }

  /** Goes to the button that sends with the Tab key and presses Enter. */
  public Visitor enter() {
    String before = page.url();
    tabTo("e.name === 'do' && e.value === 'send'");
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.equals(before));
    look();
    return this;
  }

  private void tabTo(String wanted) {
    for (int i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      if ((Boolean)
          page.evaluate("() => { const e = document.activeElement; return " + wanted + " }")) {
        return;
      }
    }
    throw new AssertionError("Tab does not come to " + wanted + " on " + page.url());
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

  private void look() {
    if (scripts) {
      inspection.look();
    }
  }

  @Override
  public void close() {
    inspection.close();
    context.close();
  }
}
