package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody wrote becomes a part of the page's own structure. */
class HtmlTest {

  private static String written(Html.Element element) {
    return Html.page(element).replaceFirst("<!doctype html>\n", "").strip();
  }

  @Test
  void wordsStayWordsWhateverTheyHold() {
    assertThat(written(el("b", "<script>alert('x' & \"y\")</script>")))
        .isEqualTo("<b>&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;</b>");
    assertThat(written(el("b").with("title", "\"><img onerror=x>")))
        .isEqualTo("<b title=\"&quot;&gt;&lt;img onerror=x&gt;\"></b>");
  }

  @Test
  void charactersThatNoPageMayHoldAreReplaced() {
    assertThat(written(el("b", "a\u0000b\ud800c\u0085d")))
        .isEqualTo("<b>a\ufffdb\ufffdc\ufffdd</b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "SCRIPT", "a b", "a>", ""})
  void anElementIsOneOfAReport(String name) {
    assertThatThrownBy(() -> el(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "OnLoad", "style", "src", "a=b", ""})
  void anAttributeRunsNothingAndFetchesNothing(String name) {
    assertThatThrownBy(() -> el("a").with(name, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", " javascript:x", "//x"})
  void aLinkLeadsIntoTheWebOrNowhere(String address) {
    assertThatThrownBy(() -> el("a").with("href", address))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Html.link(address, "words")).isEqualTo(Html.text("words"));
    assertThat(Html.link("https://example.org/", "words")).isInstanceOf(Html.Element.class);
  }

  @Test
  void aStyleCannotEndItself() {
    assertThatThrownBy(() -> new Html.Style("a{}</style><script>"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
