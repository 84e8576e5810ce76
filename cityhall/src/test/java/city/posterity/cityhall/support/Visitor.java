package city.posterity.cityhall.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser who does nothing but what pages offer: follows their links, fills their
 * fields, presses their buttons. On the way each kind of page is looked at once.
 */
public final class Visitor implements AutoCloseable {

  /** Kinds of pages that were looked at. */
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final boolean scripts;
  private final String name;
  private final String language;
  private final List<String> wrong = new ArrayList<>();
  private String who = "";

  /** Of those who were here before: to sign in takes three pages. */
  private final Map<String, List<Cookie>> sessions = new HashMap<>();

  private @Nullable Page elsewhere;

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
    language = String.valueOf(page.evaluate("navigator.language"));
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

  /**
   * Each kind of page once in a run of the tests: as it stands, and opened anew in another language
   * on a wide screen, on a small one, with large letters and with the keyboard alone.
   */
  private void look() {
    if (!scripts) {
      return;
    }
    String kind =
        page.url()
            .replace(base, "")
            .replaceAll("[?#].*", "")
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
            .replaceAll("ocds-[^/]*", "OCID");
    boolean faulty = page.locator(".govuk-error-summary").count() > 0;
    if (!SEEN.add(kind + faulty)) {
      return;
    }
    String picture =
        name + kind.replaceAll("[^A-Za-z]+", "-") + (faulty ? "-errors" : "") + "-" + language;
    note(kind, language, PageChecks.accessibility(page));
    note(kind, language, PageChecks.overflow(page));
    PageChecks.picture(page, picture);
    if (!faulty) {
      lookAgain(kind, picture.replaceAll("-..$", ""));
    }
  }

  private void lookAgain(String kind, String picture) {
    String other = language.equals("en") ? "ar" : "en";
    if (elsewhere == null) {
      elsewhere =
          context
              .browser()
              .newContext(
                  new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale(other))
              .newPage();
    }
    Page there = elsewhere;
    there.context().clearCookies();
    there.context().addCookies(context.cookies());
    there.setViewportSize(1280, 800);
    there.navigate(page.url().replaceAll("#.*", ""));
    if (!other.equals(there.getAttribute("html", "lang"))) {
      wrong.add(kind + ": not in " + other);
    }
    PageChecks.picture(there, picture + "-wide-" + other);
    note(kind, other, PageChecks.keyboard(there));
    note(kind, other, PageChecks.accessibility(there));
    note(kind, other + " with large letters", PageChecks.large(there));
    note(kind, other, PageChecks.overflow(there, 320));
  }

  private void note(String kind, String how, List<String> found) {
    found.forEach(f -> wrong.add(kind + " in " + how + ": " + f));
  }

  @Override
  public void close() {
    if (elsewhere != null) {
      elsewhere.context().close();
    }
    context.close();
  }
}
