package city.posterity.cityhall.people;

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

/** What people have to prove who they are, and how they take it away. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/account/factors")
class FactorsPage {

  private static final Set<String> DONE = Set.of("", "app", "passkey", "removed");

  private final Permission permission;
  private final Cities cities;
  private final Factors factors;
  private final FactorRule rule;
  private final FactorViews views;
  private final Texts texts;

  FactorsPage(
      Permission permission,
      Cities cities,
      Factors factors,
      FactorRule rule,
      FactorViews views,
      Texts texts) {
    this.permission = permission;
    this.cities = cities;
    this.factors = factors;
    this.rule = rule;
    this.views = views;
    this.texts = texts;
  }

  /** Asks for a proof before anything is begun here, and not in the middle of it. */
  @GetMapping
  @FreshProof
  String show(@RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    model.addAttribute("done", DONE.contains(done) ? done : "");
    return page(Form.fresh(texts, locale, Map.of()), model);
  }

  @PostMapping("/app/remove")
  @FreshProof
  String removeApp(Locale locale, Model model, HttpServletResponse response) {
    if (mustStay()) {
      return refused("app", locale, model, response);
    }
    factors.removeApp(cities.current(), permission.account());
    return "redirect:/account/factors?done=removed";
  }

  @PostMapping("/passkeys/{id}/remove")
  @FreshProof
  String removePasskey(
      @PathVariable UUID id, Locale locale, Model model, HttpServletResponse response) {
    if (mustStay()) {
      return refused("passkeys", locale, model, response);
    }
    factors.removePasskey(cities.current(), permission.account(), id);
    return "redirect:/account/factors?done=removed";
  }

  /** New recovery codes, shown this once. */
  @PostMapping("/codes")
  @FreshProof
  String codes(Model model) {
    City city = cities.current();
    Account account = permission.account();
    if (!factors.hasAny(city.id(), account.id())) {
      return "redirect:/account/factors";
    }
    model.addAttribute("codes", factors.makeCodes(city, account));
    model.addAttribute("next", "/account/factors");
    return "people/factor-codes";
  }

  /** Whether the city asks for one, and there is no other. */
  private boolean mustStay() {
    City city = cities.current();
    Account account = permission.account();
    return rule.asks(city.id(), account.person()) && factors.isDownToOne(city.id(), account.id());
  }

  private String refused(String field, Locale locale, Model model, HttpServletResponse response) {
    var form = Form.fresh(texts, locale, Map.of());
    form.wrong(field, "factors.last");
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("done", "");
    return page(form, model);
  }

  private String page(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("factors", views.of(cities.current(), permission.account(), form.locale()));
    return "people/factors";
  }
}
