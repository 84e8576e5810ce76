package city.posterity.cityhall.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of the machine; tests without one are skipped, unless REQUIRE_BROWSER is set. */
public final class Chromium implements AutoCloseable {

  private static final Path PATH = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    if (System.getenv("REQUIRE_BROWSER") == null) {
      assumeTrue(Files.isExecutable(PATH), "there is no " + PATH);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PATH)
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** A browser window of somebody who has never been here. */
  public BrowserContext window(int width, String language, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setLocale(language)
            .setJavaScriptEnabled(scripts));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
