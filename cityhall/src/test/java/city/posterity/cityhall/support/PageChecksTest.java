package city.posterity.cityhall.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the checks of pages are worth: each finds what is there to be found. */
class PageChecksTest {

  @Test
  void aGoodPageHasNothingWrong() {
    String page =
        "<html lang=en><title>t</title><main><h1>A</h1><p><a href=#x>one</a></p>"
            + "<p><button>two</button></p></main>";
    assertThat(found(page, PageChecks::keyboard)).isEmpty();
    assertThat(found(page, PageChecks::large)).isEmpty();
    assertThat(found(page, PageChecks::overflow)).isEmpty();
    assertThat(found(page, PageChecks::accessibility)).isEmpty();
  }

  @Test
  void everyFaultIsNamed() {
    assertThat(found("<a href=#x style='outline:none'>one</a>", PageChecks::keyboard))
        .containsExactly("focus is not to be seen on a #x");
    assertThat(
            found(
                "<button tabindex=2>late</button><button tabindex=1>early</button><button>last</button>",
                PageChecks::keyboard))
        .contains("Tab goes back from button early to button late");
    assertThat(
            found(
                "<button id=t>trap</button><script>t.onkeydown = e => e.preventDefault()</script>"
                    + "<button>never</button>",
                PageChecks::keyboard))
        .contains("Tab does not reach button never");
    assertThat(found("<div style='inline-size:3000px'>wide</div>", PageChecks::overflow))
        .singleElement()
        .asString()
        .startsWith("wider than the screen");
    assertThat(
            found(
                "<button style='inline-size:3em;font-size:1rem;overflow:hidden;white-space:nowrap'>"
                    + "cut words here</button>",
                PageChecks::large))
        .contains("cut off: button cut words here");
    assertThat(
            found(
                "<a href=#x style='position:absolute;inset:0 auto auto 0'>one</a>"
                    + "<a href=#y style='position:absolute;inset:0 auto auto 0'>two</a>",
                PageChecks::large))
        .contains("a #x lies on a #y");
    assertThat(
            found(
                "<div style='block-size:2px;overflow:hidden'><p>&nbsp;<p><button>in</button></div>",
                PageChecks::large))
        .contains("cut off by what is around it: button in");
    assertThat(found("<img src=x>", PageChecks::accessibility)).isNotEmpty();
  }

  private static List<String> found(String html, Function<Page, List<String>> check) {
    try (var chromium = new Chromium()) {
      Page page = chromium.window(800, "en", true).newPage();
      page.setContent(html);
      return check.apply(page);
    }
  }
}
