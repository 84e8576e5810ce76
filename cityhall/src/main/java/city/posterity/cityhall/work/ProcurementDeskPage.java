package city.posterity.cityhall.work;

import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import city.posterity.procurement.planning.need.PlanItem;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One procurement for those who work on it: where it stands, what can be done, what was done. */
@Controller
class ProcurementDeskPage {

  private final Desks desks;
  private final Workshop workshop;
  private final Histories histories;
  private final Lessons lessons;

  ProcurementDeskPage(Desks desks, Workshop workshop, Histories histories, Lessons lessons) {
    this.lessons = lessons;
    this.desks = desks;
    this.workshop = workshop;
    this.histories = histories;
  }

  @GetMapping("/work/procurements/{id}")
  String procurement(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    Desk desk = desks.of(id);
    Names names = workshop.names(locale);
    model.addAttribute("view", DeskView.of(desk, names, locale, done));
    return "work/procurement";
  }

  @GetMapping("/work/procurements/{id}/history")
  String history(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") String page,
      Locale locale,
      Model model) {
    Desk desk = desks.of(id);
    if (!desk.isStaff()) {
      throw Desks.notFound();
    }
    Names names = workshop.names(locale);
    model.addAttribute("view", DeskView.of(desk, names, locale, ""));
    model.addAttribute("lines", histories.of(desk, names, locale));
    return "work/history";
  }

  @GetMapping("/work/{things}/{id}")
  String thing(@PathVariable String things, @PathVariable String id, Locale locale, Model model) {
    StreamId stream = Desks.stream(things, id);
    Desk desk = desks.of(stream);
    Names names = workshop.names(locale);
    var state = desk.shown(stream).orElseThrow(Desks::notFound);
    model.addAttribute("view", ThingView.of(desk, state, names));
    model.addAttribute("rows", workshop.rows(desk, state, locale, names));
    model.addAttribute("table", workshop.records(desk, state, locale).orElse(null));
    model.addAttribute("totals", workshop.totals(desk, state, locale));
    PlanItem plan = state instanceof Need need ? need.plan() : null;
    if (desk.isStaff() && plan != null) {
      model.addAttribute(
          "lessons",
          lessons.of(desk.caller(), desk.procurement().id(), plan.classification().id()));
    }
    OptionsAppraisal options = state instanceof Need need ? need.options() : null;
    if (plan != null && options != null) {
      model.addAttribute("options", workshop.bars(options, plan, desk.zone(), locale));
    }
    return "work/thing";
  }
}
