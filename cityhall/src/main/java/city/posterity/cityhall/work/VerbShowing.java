package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormView;
import city.posterity.cityhall.guidance.Judging;
import city.posterity.cityhall.guidance.Regimes;
import city.posterity.procurement.assurance.regime.MoveRegime;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.EditPlan;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of a verb: its form, and all that helps to fill it in. */
@Component
class VerbShowing {

  private final Workshop workshop;
  private final Judging judging;
  private final Regimes regimes;
  private final Lessons lessons;

  VerbShowing(Workshop workshop, Judging judging, Regimes regimes, Lessons lessons) {
    this.workshop = workshop;
    this.judging = judging;
    this.regimes = regimes;
    this.lessons = lessons;
  }

  /** What the template of the page is told; returns its name. */
  String render(VerbSheet page, Locale locale, Names names, Model model) {
    Errand errand = page.errand();
    var counsel =
        judging.counsel(
            errand.desk().procurement(),
            errand.thing().word() + "." + errand.verb(),
            errand.command(),
            locale);
    FormContext form =
        workshop.form(
            errand.desk(),
            errand.target(),
            locale,
            names,
            errand.desk().isStaff() ? counsel.fields() : null);
    model.addAttribute(
        "view",
        new VerbView(
            errand,
            names,
            FormView.of(errand.command(), page.data(), page.problems(), form),
            page.version(),
            page.once()));
    model.addAttribute("beside", counsel.form());
    if (errand.command() == MoveRegime.class) {
      model.addAttribute("newer", regimes.differences(errand.desk().procurement(), locale));
    }
    State state = errand.state();
    model.addAttribute(
        "rows", state == null ? List.of() : workshop.rows(errand.desk(), state, locale, names));
    model.addAttribute(
        "table",
        state == null ? null : workshop.records(errand.desk(), state, locale).orElse(null));
    if (errand.verb().equals("approve-amendment")
        && state instanceof Tender tender
        && tender.proposed() != null) {
      model.addAttribute(
          "effect",
          AmendmentEffect.of(
              tender.terms(),
              tender.proposed().terms(),
              errand.desk(),
              form,
              new Sentences(locale, errand.desk(), names)));
    }
    if (errand.command() == AddToPlan.class || errand.command() == EditPlan.class) {
      String code = page.data().text("/plan/classification/id");
      model.addAttribute(
          "lessons", lessons.of(errand.desk().caller(), errand.desk().procurement().id(), code));
      model.addAttribute("code", !code.isBlank());
    }
    if (!model.containsAttribute("effect")) {
      model.addAttribute("effect", null);
    }
    if (!model.containsAttribute("draft")) {
      model.addAttribute("draft", false);
    }
    if (!model.containsAttribute("theirs")) {
      model.addAttribute("theirs", List.of());
    }
    return "work/verb";
  }
}
