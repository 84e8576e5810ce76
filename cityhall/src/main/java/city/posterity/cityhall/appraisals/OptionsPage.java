package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.AppraisalException;
import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.appraisals.OptionsDesk.Lying;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormReader;
import city.posterity.cityhall.forms.FormView;
import city.posterity.cityhall.forms.KeptForms;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Problem;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.planning.need.PlanItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The options beside buying, filled in, calculated and recorded: in the place of the form that
 * every verb has. What was typed is never lost.
 */
@Controller
class OptionsPage {

  private final OptionsDesk desk;
  private final OptionsRecording recording;
  private final KeptForms forms;
  private final PastFigures past;
  private final Casefile casefile;
  private final People people;
  private final Texts texts;
  private final RuleTexts rules;

  OptionsPage(
      OptionsDesk desk,
      OptionsRecording recording,
      KeptForms forms,
      PastFigures past,
      Casefile casefile,
      People people,
      Texts texts,
      RuleTexts rules) {
    this.desk = desk;
    this.recording = recording;
    this.forms = forms;
    this.past = past;
    this.casefile = casefile;
    this.people = people;
    this.texts = texts;
    this.rules = rules;
  }

  /** What stands on the page. */
  private record Sheet(
      Lying lying,
      FormData data,
      List<Problem> problems,
      long version,
      String once,
      Appraiser.@Nullable Ran ran,
      boolean stale) {

    Sheet with(FormData other, List<Problem> wrong) {
      return new Sheet(lying, other, wrong, version, once, ran, stale);
    }

    Sheet calculated(Appraiser.Ran result) {
      return new Sheet(lying, data, List.of(), version, once, result, stale);
    }
  }

  static String address(UUID need) {
    return "/work/needs/" + need + "/appraise-options";
  }

  @GetMapping("/work/needs/{id}/appraise-options")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String template,
      Locale locale,
      Model model) {
    Lying lying = open(id);
    var chosen = OptionsTemplate.of(template);
    FormData data =
        chosen.isPresent()
            ? OptionsStart.of(
                chosen.get(),
                Objects.requireNonNull(lying.need().plan()),
                casefile.now().atZone(people.city().zone()).getYear(),
                texts,
                locale)
            : forms
                .kept(lying.caller().cityId(), lying.caller().actor().person(), address(id))
                .orElse(FormData.EMPTY);
    return render(
        new Sheet(
            lying, data, List.of(), lying.version(), UUID.randomUUID().toString(), null, false),
        locale,
        model);
  }

  @PostMapping("/work/needs/{id}/appraise-options")
  @Nullable String handle(
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    Lying lying = open(id);
    var sheet =
        new Sheet(
            lying,
            FormData.of(request.getParameterMap()),
            List.of(),
            version(request),
            parameter(request, "once"),
            null,
            false);
    String[] wanted = parameter(request, "do").split(" ", 2);
    String place = wanted.length > 1 ? wanted[1] : "";
    return switch (wanted[0]) {
      case "add" -> render(sheet.with(sheet.data().added(place), List.of()), locale, model);
      case "remove" -> render(sheet.with(sheet.data().removed(place), List.of()), locale, model);
      case "show" -> render(sheet, locale, model);
      case "save" -> {
        forms.save(
            lying.caller().cityId(),
            lying.caller().actor().person(),
            address(id),
            texts.text(locale, "options.draft", sheet.data().text("/title")),
            sheet.data(),
            sheet.version());
        yield "redirect:" + address(id) + "?saved=1";
      }
      case "file" -> file(sheet, response, locale, model);
      case "record" -> record(sheet, response, locale, model);
      default -> calculate(sheet, response, locale, model);
    };
  }

  private String calculate(Sheet sheet, HttpServletResponse response, Locale locale, Model model) {
    Sheet done = run(sheet, false, locale).sheet();
    if (done.ran() == null) {
      response.setStatus(422);
    }
    return render(done, locale, model);
  }

  private @Nullable String file(
      Sheet sheet, HttpServletResponse response, Locale locale, Model model) throws IOException {
    var read = read(sheet, locale);
    if (read.value() == null) {
      response.setStatus(422);
      return render(sheet.with(read.data(), read.problems()), locale, model);
    }
    OptionsFilesPage.send(response, OptionsFile.of(read.value()).json(), "options-input.json");
    return null;
  }

  private record Run(Sheet sheet, @Nullable OptionsSheet value) {}

  /** Calculates, or finds everything that keeps it from being so. */
  private Run run(Sheet sheet, boolean recording, Locale locale) {
    var read = read(sheet, locale);
    OptionsSheet value = read.value();
    if (value == null) {
      return new Run(sheet.with(read.data(), read.problems()), null);
    }
    var problems = new ArrayList<>(OptionsWrong.inFigures(value, texts, locale));
    if (recording) {
      problems.addAll(OptionsWrong.inChoice(value, texts, locale));
    }
    Sheet entered = sheet.with(read.data(), problems);
    if (!problems.isEmpty()) {
      return new Run(entered, null);
    }
    OptionsFile file = OptionsFile.of(value);
    try {
      return new Run(
          entered.calculated(Appraiser.run(file.json(), value.seed(), value.draws(), null)), value);
    } catch (AppraisalException e) {
      return new Run(
          entered.with(
              read.data(),
              e.problems().stream()
                  .map(p ->
                      new Problem(
                          p.code(),
                          file.place(p.pointer()),
                          texts.text(locale, "options.wrong.arithmetic", p.message())))
                  .toList()),
          null);
    }
  }

  private FormReader.Result<OptionsSheet> read(Sheet sheet, Locale locale) {
    return FormReader.read(
        OptionsSheet.class, sheet.data(), context(sheet.lying(), sheet.data(), locale));
  }

  private String record(Sheet sheet, HttpServletResponse response, Locale locale, Model model) {
    Run run = run(sheet, true, locale);
    Sheet done = run.sheet();
    var ran = done.ran();
    if (ran == null || run.value() == null) {
      response.setStatus(422);
      return render(done, locale, model);
    }
    Lying lying = done.lying();
    UUID need = lying.thing().id();
    try {
      recording.record(lying, run.value(), ran, done.version(), done.once());
      forms.drop(lying.caller().cityId(), lying.caller().actor().person(), address(need));
      return "redirect:/work/needs/" + need + "/options?done=1";
    } catch (CasefileException.Refused e) {
      response.setStatus(422);
      return render(done.with(done.data(), problems(e.findings(), locale)), locale, model);
    } catch (CasefileException.Stale e) {
      response.setStatus(409);
      return render(
          new Sheet(lying, done.data(), List.of(), e.current(), done.once(), ran, true),
          locale,
          model);
    } catch (CasefileException.KeyReused _) {
      // the same page was sent again with something else in it: that is another wish
      return record(
          new Sheet(
              lying,
              sheet.data(),
              List.of(),
              sheet.version(),
              UUID.randomUUID().toString(),
              null,
              false),
          response,
          locale,
          model);
    }
  }

  private List<Problem> problems(List<Finding> findings, Locale locale) {
    var formats = new Formats(texts, locale, people.city().zone());
    return findings.stream()
        .map(f ->
            new Problem(
                f.ruleId(),
                switch (f.pointer()) {
                  case "/options/reason" -> "/reason";
                  case "/options/chosen" -> "/chosen";
                  default -> "";
                },
                texts.text(
                    locale, "options.refused", rules.message(f, formats), rules.fix(f, formats))))
        .toList();
  }

  /** Only where an appraisal can be recorded. */
  private Lying open(UUID id) {
    Lying lying = desk.of(id);
    PlanItem plan = lying.need().plan();
    if (!lying.mayAppraise() || plan == null) {
      throw OptionsDesk.notFound();
    }
    return lying;
  }

  private FormContext context(Lying lying, FormData data, Locale locale) {
    return new FormContext(
        texts,
        locale,
        people.city().zone(),
        people.city().currency().getCurrencyCode(),
        lying.caller().actor().person(),
        new OptionsChoices(data, texts, locale));
  }

  private String render(Sheet sheet, Locale locale, Model model) {
    Lying lying = sheet.lying();
    UUID need = lying.thing().id();
    var ran = sheet.ran();
    model.addAttribute(
        "view",
        new OptionsFormView(
            address(need),
            "/work/needs/" + need,
            lying.need().title(),
            sheet.data().values().isEmpty(),
            Arrays.stream(OptionsTemplate.values()).map(OptionsTemplate::word).toList(),
            FormView.of(
                OptionsSheet.class,
                sheet.data(),
                sheet.problems(),
                context(lying, sheet.data(), locale)),
            sheet.version(),
            sheet.once(),
            sheet.stale(),
            past(lying, locale),
            off(lying, locale),
            ran == null
                ? null
                : OptionsView.of(
                    ran.appraised(),
                    ran.input(),
                    ran.file(),
                    new Formats(texts, locale, people.city().zone()))));
    return "appraisals/options-form";
  }

  /** How far earlier contracts of the kind were from what their bids expected, in words. */
  private List<String> off(Lying lying, Locale locale) {
    PlanItem plan = lying.need().plan();
    if (plan == null) {
      return List.of();
    }
    var formats = new Formats(texts, locale, people.city().zone());
    return past.off(plan.classification(), locale).stream()
        .map(o ->
            texts.text(
                locale,
                "options.past.off",
                o.stage(),
                o.contracts(),
                o.error().movePointRight(2).setScale(0, RoundingMode.HALF_EVEN),
                formats.money(o.yearly().amount(), o.yearly().currency())))
        .toList();
  }

  private List<OptionsFormView.Earlier> past(Lying lying, Locale locale) {
    PlanItem plan = lying.need().plan();
    if (plan == null) {
      return List.of();
    }
    var formats = new Formats(texts, locale, people.city().zone());
    return past.of(lying.caller(), lying.procurement().id(), plan.classification().id()).stream()
        .map(p ->
            new OptionsFormView.Earlier(
                p.title(),
                p.address(),
                texts.text(
                    locale,
                    "options.past.figures",
                    formats.money(p.awarded().amount(), p.awarded().currency()),
                    formats.money(p.paid().amount(), p.paid().currency()),
                    formats.money(p.paidYearly().amount(), p.paid().currency()))))
        .toList();
  }

  private static long version(HttpServletRequest request) {
    try {
      return Long.parseLong(parameter(request, "version"));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
