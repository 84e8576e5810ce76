package city.posterity.cityhall.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The browser of the machine; tests without one are skipped, unless REQUIRE_BROWSER is set. Its
 * build without windows is preferred where it is installed: the same engine for less time.
 */
public final class Chromium implements AutoCloseable {

  private static final List<Path> PATHS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  private static final Path PATH =
      PATHS.stream().filter(Files::isExecutable).findFirst().orElse(PATHS.getLast());

  /**
   * Two pages of the address bar, which nobody sees here, are loaded into each window since
   * Chromium 156 at the latest; they take more than twice the time of the window. The last switch
   * of its name holds, so that what Playwright switches off stands here, too.
   */
  private static final String WITHOUT =
      "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
          + "AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,"
          + "DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,"
          + "LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
          + "BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,OptimizationHints";

  /** One for all tests of the JVM: to start it takes a second. */
  private static final class Shared {
    private static final Browser BROWSER = start();

    private static Browser start() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      // ends with the JVM, whose end closes the pipe through which it is spoken to
      return playwright
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
                          "--disable-sync",
                          WITHOUT)));
    }
  }

  private final List<BrowserContext> windows = new ArrayList<>();

  public Chromium() {
    if (System.getenv("REQUIRE_BROWSER") == null) {
      assumeTrue(Files.isExecutable(PATH), "there is no " + PATH);
    }
  }

  /** A browser window of somebody who has never been here. */
  public BrowserContext window(int width, String language, boolean scripts) {
    BrowserContext window =
        Shared.BROWSER.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setJavaScriptEnabled(scripts));
    windows.add(window);
    return window;
  }

  @Override
  public void close() {
    windows.forEach(BrowserContext::close);
  }
}
