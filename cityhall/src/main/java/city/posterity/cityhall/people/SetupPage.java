package city.posterity.cityhall.people;

import city.posterity.cityhall.casefile.Packs;
import city.posterity.cityhall.notifications.MailServers;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an empty installation becomes a city's, behind an address that is printed at the start. */
@Controller
@ConditionalOnWebApplication
class SetupPage {

  private final SetupToken token;
  private final SetupForm setup;
  private final Founding founding;
  private final Welcoming welcoming;
  private final Cities cities;
  private final Packs packs;
  private final MailServers servers;
  private final Texts texts;
  private final RealTime time;

  SetupPage(
      SetupToken token,
      SetupForm setup,
      Founding founding,
      Welcoming welcoming,
      Cities cities,
      Packs packs,
      MailServers servers,
      Texts texts,
      RealTime time) {
    this.token = token;
    this.setup = setup;
    this.founding = founding;
    this.welcoming = welcoming;
    this.cities = cities;
    this.packs = packs;
    this.servers = servers;
    this.texts = texts;
    this.time = time;
  }

  @GetMapping("/setup")
  @Public
  String explain() {
    requireNoCity();
    return "people/setup-closed";
  }

  @GetMapping("/setup/{secret}")
  @Public
  String show(
      @PathVariable String secret, Locale locale, Model model, HttpServletResponse response) {
    requireNoCity();
    if (!token.opens(secret)) {
      return closed(response);
    }
    var preset = new HashMap<>(MailForm.preset(null));
    preset.putAll(
        Map.of("token", secret, "language", locale.getLanguage(), "pack", packs.current().id()));
    return page(Form.fresh(texts, locale, preset), model, response);
  }

  @PostMapping("/setup")
  @Public
  String found(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = new Form(typed, texts, locale);
    if (cities.find().isPresent()) {
      // the second click of a double click
      return "redirect:/welcome";
    }
    if (!token.opens(form.value("token"))) {
      return closed(response);
    }
    var wanted = setup.read(form, servers.isFixed());
    if (wanted.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form, model, response);
    }
    try {
      Account administrator = founding.found(wanted.get());
      token.end();
      // a second factor is asked for at the next sign-in
      welcoming.entirely(administrator, request, response);
    } catch (DuplicateKeyException _) {
      // somebody else was faster
    }
    return "redirect:/welcome";
  }

  /** What to do next. */
  @GetMapping("/welcome")
  String welcome(Model model) {
    City city = cities.current();
    model.addAttribute("city", city.name());
    model.addAttribute("mail", servers.find(city.id()).isPresent());
    return "people/welcome";
  }

  private String page(Form form, Model model, HttpServletResponse response) {
    Locale locale = form.locale();
    var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    model.addAttribute("form", form);
    model.addAttribute("zones", Choices.zones());
    model.addAttribute("languages", Choices.languages(locale));
    model.addAttribute(
        "packs", packs.newest().stream().map(p -> PackView.of(p, today, locale)).toList());
    model.addAttribute("mailIsFixed", servers.isFixed());
    response.setHeader("Cache-Control", "no-store");
    return "people/setup";
  }

  private static String closed(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "people/setup-closed";
  }

  private void requireNoCity() {
    if (cities.find().isPresent()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
