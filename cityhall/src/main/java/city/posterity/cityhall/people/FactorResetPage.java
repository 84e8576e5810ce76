package city.posterity.cityhall.people;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What two administrators do for somebody who has lost telephone, key and recovery codes: one asks,
 * another takes the lost factors away. Neither does it for themselves.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/administration/people/{id}/factors")
class FactorResetPage {

  private static final Set<String> DONE = Set.of("", "asked", "withdrawn", "reset");

  private final Administration administration;
  private final Cities cities;
  private final Factors factors;
  private final FactorViews views;
  private final Accounts accounts;
  private final Persons persons;
  private final Wording wording;
  private final Texts texts;

  FactorResetPage(
      Administration administration,
      Cities cities,
      Factors factors,
      FactorViews views,
      Accounts accounts,
      Persons persons,
      Wording wording,
      Texts texts) {
    this.administration = administration;
    this.cities = cities;
    this.factors = factors;
    this.views = views;
    this.accounts = accounts;
    this.persons = persons;
    this.wording = wording;
    this.texts = texts;
  }

  @GetMapping
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    Caller caller = administration.require();
    model.addAttribute("done", DONE.contains(done) ? done : "");
    return page(
        caller,
        administration.person(caller.cityId(), id),
        Form.fresh(texts, locale, Map.of()),
        model);
  }

  @PostMapping
  @FreshProof
  String reset(@PathVariable UUID id, Locale locale, Model model, HttpServletResponse response) {
    Caller caller = administration.require();
    PersonView person = administration.person(caller.cityId(), id);
    City city = cities.current();
    var form = Form.fresh(texts, locale, Map.of());
    var by = caller.actor().person();
    if (by.equals(person.id())) {
      form.wrong("reset", "factors.reset.notOneself");
    } else if (factors.asked(city.id(), person.id()).isEmpty()) {
      factors.ask(city.id(), person.id(), by);
      return back(id, "asked");
    } else if (factors.reset(city, person.id(), by)) {
      return back(id, "reset");
    } else {
      form.wrong("reset", "factors.reset.another");
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("done", "");
    return page(caller, person, form, model);
  }

  @PostMapping("/keep")
  String keep(@PathVariable UUID id) {
    Caller caller = administration.require();
    factors.withdraw(caller.cityId(), administration.person(caller.cityId(), id).id());
    return back(id, "withdrawn");
  }

  private String page(Caller caller, PersonView person, Form form, Model model) {
    City city = cities.current();
    Locale locale = form.locale();
    var asked = factors.asked(city.id(), person.id());
    model.addAttribute("form", form);
    model.addAttribute("id", person.id().toString());
    model.addAttribute("name", person.name());
    model.addAttribute("oneself", person.id().equals(caller.actor().person()));
    model.addAttribute(
        "asked",
        asked
            .map(a ->
                texts.text(
                    locale,
                    "factors.reset.asked",
                    persons.find(city.id(), a.by()).map(PersonView::name).orElse(""),
                    wording.at(a.at(), locale)))
            .orElse(""));
    model.addAttribute(
        "own", asked.isPresent() && asked.get().by().equals(caller.actor().person()));
    model.addAttribute(
        "accounts",
        accounts.of(city.id(), person.id()).stream().map(a -> views.of(city, a, locale)).toList());
    return "people/factor-reset";
  }

  private static String back(UUID id, String done) {
    return "redirect:/administration/people/" + id + "/factors?done=" + done;
  }
}
