package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.report.HtmlReport;
import city.posterity.cityhall.appraisals.OptionsDesk.Lying;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An options appraisal that was recorded: as pictures and tables, as a report, and as its files.
 */
@Controller
class OptionsFilesPage {

  private final OptionsDesk desk;
  private final KeptAppraisals appraisals;
  private final People people;
  private final Texts texts;

  OptionsFilesPage(OptionsDesk desk, KeptAppraisals appraisals, People people, Texts texts) {
    this.desk = desk;
    this.appraisals = appraisals;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/work/needs/{id}/options")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    Lying lying = desk.of(id);
    OptionsAppraisal options = options(lying);
    var kept = kept(lying, options);
    var formats = new Formats(texts, locale, people.city().zone());
    model.addAttribute("need", lying.need());
    model.addAttribute("options", options);
    model.addAttribute("done", !done.isEmpty());
    model.addAttribute("again", lying.mayAppraise());
    model.addAttribute(
        "view", OptionsView.of(options.appraised(), kept.input(), kept.result(), formats));
    return "appraisals/options";
  }

  @GetMapping("/work/needs/{id}/options/input.json")
  void input(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Lying lying = desk.of(id);
    send(response, kept(lying, options(lying)).input(), "options-input.json");
  }

  @GetMapping("/work/needs/{id}/options/result.json")
  void result(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Lying lying = desk.of(id);
    send(response, kept(lying, options(lying)).result(), "options-result.json");
  }

  /** The whole report; it is a file of its own, with a style that pages may not have. */
  @GetMapping("/work/needs/{id}/options/report.html")
  void report(@PathVariable UUID id, Locale locale, HttpServletResponse response)
      throws IOException {
    Lying lying = desk.of(id);
    var kept = kept(lying, options(lying));
    var ran = Appraiser.run(kept.input(), kept.seed(), kept.draws(), null);
    send(
        response,
        HtmlReport.of(ran.result(), locale).getBytes(StandardCharsets.UTF_8),
        "options-report.html");
  }

  private static OptionsAppraisal options(Lying lying) {
    OptionsAppraisal options = lying.need().options();
    if (options == null) {
      throw OptionsDesk.notFound();
    }
    return options;
  }

  private KeptAppraisals.Kept kept(Lying lying, OptionsAppraisal options) {
    return appraisals
        .find(lying.caller().cityId(), lying.procurement().id(), options.appraised().result())
        .orElseThrow(OptionsDesk::notFound);
  }

  static void send(HttpServletResponse response, byte[] file, String name) throws IOException {
    response.setContentType(name.endsWith(".json") ? "application/json" : "text/html");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }
}
