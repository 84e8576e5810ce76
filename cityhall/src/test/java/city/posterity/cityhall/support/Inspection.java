package city.posterity.cityhall.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each kind of page once in a run of the tests: as it stands, and opened anew in another
 * language on a wide screen, on a small one, with large letters and with the keyboard alone.
 */
final class Inspection {

  /** What was looked at, by all JVMs of a run together. */
  private static final Path SEEN =
      Path.of(
          "target",
          "inspected",
          System.getProperty("posterity.test.run", "" + ProcessHandle.current().pid()));

  private final Page page;
  private final String base;
  private final String name;
  private final String language;
  private final List<String> wrong = new ArrayList<>();
  private @Nullable Page elsewhere;

  /**
   * @param name of the series of pictures in {@code target/pictures}
   */
  Inspection(Page page, String base, String name) {
    this.page = page;
    this.base = base;
    this.name = name;
    language = String.valueOf(page.evaluate("navigator.language"));
  }

  /** What was wrong so far; empty if nothing. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  void look() {
    String kind =
        page.url()
            .replace(base, "")
            .replaceAll("[?#].*", "")
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
            .replaceAll("ocds-[^/]*", "OCID");
    boolean faulty = page.locator(".govuk-error-summary").count() > 0;
    if (!isFirst(kind + faulty)) {
      return;
    }
    String picture = name + kind.replaceAll("[^A-Za-z]+", "-") + (faulty ? "-errors" : "");
    note(kind, language, PageChecks.accessibility(page));
    note(kind, language, PageChecks.overflow(page));
    PageChecks.picture(page, picture + "-" + language);
    if (!faulty) {
      lookAgain(kind, picture);
    }
  }

  private static boolean isFirst(String kind) {
    try {
      Files.createDirectories(SEEN);
      Files.createFile(SEEN.resolve(URLEncoder.encode(kind, StandardCharsets.UTF_8)));
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lookAgain(String kind, String picture) {
    String other = language.equals("en") ? "ar" : "en";
    Page there = elsewhere(other);
    there.context().clearCookies();
    there.context().addCookies(page.context().cookies());
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

  private Page elsewhere(String language) {
    if (elsewhere == null) {
      elsewhere =
          page.context()
              .browser()
              .newContext(
                  new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale(language))
              .newPage();
    }
    return elsewhere;
  }

  private void note(String kind, String how, List<String> found) {
    found.forEach(f -> wrong.add(kind + " in " + how + ": " + f));
  }

  void close() {
    if (elsewhere != null) {
      elsewhere.context().close();
    }
  }
}
