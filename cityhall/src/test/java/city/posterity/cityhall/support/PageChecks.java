package city.posterity.cityhall.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is looked at in a page, whoever's it is; each answers with what is wrong. */
public final class PageChecks {

  /** WCAG 2.2, levels A and AA. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Read once: half a megabyte. */
  private static final String AXE = source(AxeBuilder.class, "/axe.min.js");

  private static final String CHECKS = source(PageChecks.class, "page-checks.js");

  private static final int HEIGHT = 800;

  private PageChecks() {}

  public static List<String> accessibility(Page page) {
    return accessibility(page, RULES);
  }

  /**
   * @param tags of the rules
   */
  public static List<String> accessibility(Page page, List<String> tags) {
    page.evaluate(AXE);
    return texts(
        page.evaluate(
            """
            tags => axe.run(document, {
              runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false
            }).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))
            """,
            tags));
  }

  /** Whether it has to be scrolled sideways. */
  public static List<String> overflow(Page page) {
    return asked(page, "pageChecks.overflow()");
  }

  /** The same at another width. */
  public static List<String> overflow(Page page, int width) {
    page.setViewportSize(width, HEIGHT);
    return overflow(page);
  }

  /** With text of twice the size on 640 pixels. */
  public static List<String> large(Page page) {
    page.setViewportSize(640, HEIGHT);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    var wrong = asked(page, "pageChecks.large()");
    page.evaluate("document.documentElement.style.fontSize = ''");
    return wrong;
  }

  /**
   * Goes through a page that was just opened with the Tab key: everything is reached, in its order,
   * and it can be seen where one is.
   */
  public static List<String> keyboard(Page page) {
    page.evaluate(CHECKS);
    int presses = ((Number) page.evaluate("pageChecks.watch()")).intValue();
    for (int i = 0; i < presses; i++) {
      page.keyboard().press("Tab");
    }
    return texts(page.evaluate("pageChecks.keyboard()"));
  }

  /** For people to look at, if they ask for it with {@code -Dposterity.pictures}. */
  public static void picture(Page page, String name) {
    if (System.getProperty("posterity.pictures") == null) {
      return;
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", name + ".png"))
            .setFullPage(true));
  }

  private static List<String> asked(Page page, String question) {
    page.evaluate(CHECKS);
    return texts(page.evaluate(question));
  }

  private static List<String> texts(Object answer) {
    var texts = new ArrayList<String>();
    ((List<?>) answer).forEach(t -> texts.add(String.valueOf(t)));
    return texts;
  }

  private static String source(Class<?> beside, String name) {
    try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
