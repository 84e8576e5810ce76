package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.ResultJson;
import city.posterity.appraisal.report.Html.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One page of HTML that a councillor can read and an economist can audit: a summary in plain words,
 * pictures with a table under each, and then everything that the figures came from. It needs
 * nothing else: no script, no other file, no network. The same result and language give the same
 * bytes.
 *
 * <p>What it says of generations follows the rules of our reference on generational accounting: all
 * three ways of weighing years, shares with what they rest on, the unborn apart from children, and
 * no single score.
 */
public final class HtmlReport {

  /** Rows of the tables by year and line, above which no browser shows the page well. */
  public static final int MOST_ROWS = 200_000;

  /** In which it can be written, as BCP 47 has them. */
  public static final List<String> LANGUAGES = List.of("en", "ar", "fr", "es");

  private HtmlReport() {}

  /**
   * @param locale English, Arabic, French or Spanish; any other gets English
   * @return the page, to be written in UTF-8
   * @throws AppraisalException if there are so many lines and years that nobody could read it
   */
  public static String of(Result result, Locale locale) {
    long rows =
        result.options().stream().mapToLong(o -> o.lines().size()).sum()
            * (result.appraisal().horizon() + 1L);
    if (rows > MOST_ROWS) {
      throw new AppraisalException(
          List.of(
              new Problem(
                  "",
                  "too-long-for-a-page",
                  "lines times years are "
                      + rows
                      + ", and a page that people read holds "
                      + MOST_ROWS
                      + "; ask for json")));
    }
    var words = Words.in(locale);
    return Html.page(page(new View(result, words)));
  }

  private static Element page(View view) {
    Words words = view.words();
    String css = style();
    return el("html")
        .with("lang", words.language())
        .with("dir", words.rightToLeft() ? "rtl" : "ltr")
        .holding(
            el("head")
                .holding(
                    el("meta").with("charset", "utf-8"),
                    el("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", policy(css)),
                    el("meta")
                        .with("name", "viewport")
                        .with("content", "width=device-width, initial-scale=1"),
                    el("meta").with("name", "generator").with("content", ResultJson.ENGINE),
                    el("title", view.say("page.title", view.appraisal().title())),
                    el("style").holding(new Html.Style(css))),
            el("body")
                .holding(
                    el("a", view.say("skip")).with("class", "skip").with("href", "#main"),
                    Legend.patterns(),
                    header(view),
                    el("main")
                        .with("id", "main")
                        .holding(
                            contents(view),
                            SummarySection.of(view),
                            YearsSection.of(view),
                            GenerationsSection.of(view),
                            UncertaintySection.of(view),
                            RankingSection.of(view),
                            PanelSection.of(view),
                            InputsSection.of(view),
                            ValuesSection.of(view),
                            LinesSection.of(view),
                            SharesSection.of(view),
                            IdentitiesSection.of(view)),
                    el("footer").holding(view.paragraph("footer"))));
  }

  private static Element header(View view) {
    return el("header")
        .holding(
            styled("p", "kind").holding(view.say("page.kind")),
            el("h1").holding(el("bdi", view.appraisal().title())),
            styled("p", "lead")
                .holding(
                    view.say(
                        "page.lead",
                        String.valueOf(view.appraisal().decisionYear()),
                        String.valueOf(
                            view.appraisal().decisionYear() + view.appraisal().horizon()),
                        view.appraisal().currency(),
                        String.valueOf(view.appraisal().priceBase()))));
  }

  private static Element contents(View view) {
    var sections =
        List.of(
            "summary",
            "years",
            "generations",
            "uncertainty",
            "ranking",
            "panel",
            "inputs",
            "values",
            "lines",
            "shares",
            "identities");
    return el("nav")
        .with("aria-labelledby", "contents")
        .holding(
            view.heading(2, "contents", "contents.heading"),
            el("ol")
                .holding(
                    sections.stream()
                        .map(s ->
                            el("li")
                                .holding(el("a", view.say(s + ".heading")).with("href", "#" + s)))
                        .toList()));
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing may be fetched, run or sent; the style is the one that is in the page. */
  private static String policy(String css) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(digest)
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
