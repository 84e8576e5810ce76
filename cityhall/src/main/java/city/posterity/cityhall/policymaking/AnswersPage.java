package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.TableFile;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** “You said, we did, why not”: made of the answers and change sets, by nobody's hand. */
@Controller
@Public
class AnswersPage {

  private final Policies policies;
  private final Inputs inputs;
  private final Tallies tallies;
  private final Texts texts;

  AnswersPage(Policies policies, Inputs inputs, Tallies tallies, Texts texts) {
    this.policies = policies;
    this.inputs = inputs;
    this.tallies = tallies;
    this.texts = texts;
  }

  /**
   * By theme, and below every contribution with what became of it.
   *
   * @param theme of which contributions are shown; empty for all
   * @param q words that are looked for
   */
  @GetMapping("/policies/{id}/answers")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String page,
      Locale locale,
      Model model) {
    Made made = policies.open(id);
    var formats = new Formats(texts, locale, policies.city().zone());
    int number = TableOrder.number(page);
    UUID chosen = InputQuery.theme(theme);
    var query = InputQuery.shown(id).of(chosen).with(q);
    var counts = tallies.byTheme(id);
    model.addAttribute("title", made.process().charter().title());
    model.addAttribute("address", made.address());
    model.addAttribute("published", made.answeredAt().map(formats::dayOf).orElse(""));
    model.addAttribute("theme", chosen == null ? "" : theme);
    model.addAttribute("q", q);
    model.addAttribute(
        "themes", made.themes().stream().map(t -> ThemeLine.of(made, t, counts, formats)).toList());
    model.addAttribute(
        "said",
        PageOf.of(
            inputs.find(query, PageOf.from(number), PageOf.ROWS + 1),
            number,
            made.address()
                + "/answers?theme="
                + (chosen == null ? "" : theme)
                + "&q="
                + URLEncoder.encode(q, StandardCharsets.UTF_8)
                + "&page=",
            s -> SaidView.of(made, s, formats)));
    return "policymaking/answers";
  }

  /** Everything of it as a table. */
  @GetMapping("/policies/{id}/answers.{format:csv|xlsx}")
  void file(
      @PathVariable UUID id,
      @PathVariable String format,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Made made = policies.open(id);
    var formats = new Formats(texts, locale, policies.city().zone());
    var kind = TableFile.Format.valueOf(format.toUpperCase(Locale.ROOT));
    response.setContentType(kind.type());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answers." + format + "\"");
    TableFile file = kind.begin(response.getOutputStream(), "answers", AnswerCells.COLUMNS);
    int from = 0;
    List<Said> some;
    do {
      some = inputs.find(InputQuery.shown(id), from, AnswerCells.AT_ONCE);
      some.forEach(s -> file.row(AnswerCells.of(SaidView.of(made, s, formats), s)));
      from += some.size();
    } while (some.size() == AnswerCells.AT_ONCE);
    file.finish();
  }
}
