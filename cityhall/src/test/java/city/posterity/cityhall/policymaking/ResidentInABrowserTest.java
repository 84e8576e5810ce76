package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody who has never been here says something about a policy on a small telephone, with or
 * without scripts, and finds it again by the code alone.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // a city of its own, whose clock no other test moves past the end of the round
    properties = "spring.application.name=resident-city")
class ResidentInABrowserTest implements WithDemoCity {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"320, en, true", "360, ar, false"})
  void fromThePublicPageToAReceiptAndBackByTheCodeAlone(
      int width, String language, boolean scripts) {
    var http = new DemoHttp(port);
    try (var chromium = new Chromium();
        var visitor =
            new Visitor(
                chromium.window(width, language, scripts), port, scripts, "resident-" + language)) {
      visitor.open("/");
      visitor.page().locator("header a[href='/policies']").click();
      visitor.page().locator("main h2 a:has-text('Buying for later generations')").first().click();
      visitor.follow("/text").follow("/clauses/FH-2");
      visitor.follow("/say?clause=FH-2");
      visitor.set("text", "");
      http.advance("PT4S");
      visitor.submit();
      assertThat(errors(visitor)).as("nothing was said").hasSize(1);

      String words = "Count what it costs to take it away, too. " + language;
      visitor.set("text", words).set("sector", "residents").submit();
      String code = visitor.page().locator("#receipt-code").innerText().strip();
      assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}");

      visitor.open("/policies/receipt");
      visitor.set("code", "K7QM-2XJ4").submit();
      assertThat(errors(visitor)).as("a slip").hasSize(1);
      visitor.set("code", "0000-0000-0000-00000").submit();
      assertThat(errors(visitor)).as("a guess that could be one").hasSize(1);
      visitor.set("code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
      visitor.page().locator("main form button[type=submit]").first().click();
      assertThat(visitor.text()).contains(words);

      // what is open to all at once can be read by all
      String clause =
          visitor.page().locator("main a[href$='/clauses/FH-2']").first().getAttribute("href");
      visitor.open(clause);
      assertThat(visitor.text()).contains(words);
      visitor.open(clause.replace("/clauses/FH-2", "/answers?q=away"));
      assertThat(visitor.text()).contains(words);
      visitor.open(clause.replace("/clauses/FH-2", "/moderation"));
      visitor.open(clause.replace("/clauses/FH-2", "/say"));
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  private static List<String> errors(Visitor visitor) {
    return visitor.page().locator(".govuk-error-summary li").allInnerTexts();
  }
}
