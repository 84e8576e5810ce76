package city.posterity.cityhall.people;

import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where suppliers and residents come in by themselves. The answer never says who is known. */
@Controller
@ConditionalOnWebApplication
@Public
class RegisterPage {

  private final Cities cities;
  private final RegisterForm register;
  private final Registrations registrations;
  private final LetterLimits limits;
  private final Afterwards afterwards;
  private final Welcoming welcoming;
  private final Texts texts;

  RegisterPage(
      Cities cities,
      RegisterForm register,
      Registrations registrations,
      LetterLimits limits,
      Afterwards afterwards,
      Welcoming welcoming,
      Texts texts) {
    this.cities = cities;
    this.register = register;
    this.registrations = registrations;
    this.limits = limits;
    this.afterwards = afterwards;
    this.welcoming = welcoming;
    this.texts = texts;
  }

  @GetMapping("/register")
  String supplier(@RequestParam(defaultValue = "/") String next, Locale locale, Model model) {
    return show(next, locale, true, model);
  }

  @GetMapping("/register/resident")
  String resident(@RequestParam(defaultValue = "/") String next, Locale locale, Model model) {
    return show(next, locale, false, model);
  }

  @PostMapping("/register")
  String registerSupplier(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return take(new Form(typed, texts, locale), true, model, request, response);
  }

  @PostMapping("/register/resident")
  String registerResident(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return take(new Form(typed, texts, locale), false, model, request, response);
  }

  @GetMapping("/register/sent")
  String sent() {
    return "people/register-sent";
  }

  /** Asks for a password: only whoever reads the letters of the address may choose it. */
  @GetMapping("/register/confirm/{secret}")
  String ask(
      @PathVariable String secret, Locale locale, Model model, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    if (registrations.find(city().id(), secret).isEmpty()) {
      return gone("gone", model, response);
    }
    model.addAttribute("form", Form.fresh(texts, locale, Map.of("secret", secret)));
    return "people/register-confirm";
  }

  @PostMapping("/register/confirm")
  String confirm(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    var form = new Form(typed, texts, locale);
    City city = city();
    String secret = form.value("secret");
    var wanted = registrations.find(city.id(), secret);
    if (wanted.isEmpty()) {
      return gone("gone", model, response);
    }
    var avoid = new ArrayList<>(List.of(city.name(), "posterity", "password"));
    avoid.addAll(wanted.get().names());
    String password = form.newPassword("password", avoid);
    if (!form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("form", form);
      return "people/register-confirm";
    }
    return switch (registrations.confirm(city, secret, password)) {
      case Registrations.Welcome w -> {
        welcoming.signIn(w.account(), request, response);
        yield "redirect:/register/done?next=" + URLEncoder.encode(w.next(), StandardCharsets.UTF_8);
      }
      case Registrations.Gone _ -> gone("gone", model, response);
      case Registrations.Taken _ -> gone("taken", model, response);
    };
  }

  @GetMapping("/register/done")
  String done(@RequestParam(defaultValue = "/") String next, Model model) {
    model.addAttribute("next", LocalPath.of(next));
    return "people/register-done";
  }

  private String show(String next, Locale locale, boolean supplies, Model model) {
    city();
    var form = Form.fresh(texts, locale, Map.of("next", LocalPath.of(next)));
    return page(form, supplies, model);
  }

  private String take(
      Form form,
      boolean supplies,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    City city = city();
    var wanted = register.read(form, city, supplies);
    if (wanted.isPresent()
        && !limits.allow(city.id(), wanted.get().mail(), ClientNetwork.of(request))) {
      form.wrong("mail", "people.form.later");
    }
    if (wanted.isEmpty() || !form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form, supplies, model);
    }
    afterwards.run("a registration", () -> registrations.begin(city, wanted.get()));
    return "redirect:/register/sent";
  }

  private static String page(Form form, boolean supplies, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("supplies", supplies);
    model.addAttribute(
        "countries", supplies ? Choices.countries(form.locale()) : List.<Choices.Choice>of());
    return "people/register";
  }

  private static String gone(String why, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    model.addAttribute("why", why);
    return "people/link-gone";
  }

  private City city() {
    return cities.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
