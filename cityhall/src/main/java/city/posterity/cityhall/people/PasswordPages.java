package city.posterity.cityhall.people;

import city.posterity.cityhall.people.Invitations.Purpose;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Where people choose a password with a link: the first one, or a new one for a forgotten one. */
@Controller
@ConditionalOnWebApplication
@Public
class PasswordPages {

  private final Cities cities;
  private final Accounts accounts;
  private final Invitations invitations;
  private final PasswordChange change;
  private final Correspondence letters;
  private final LetterLimits limits;
  private final Afterwards afterwards;
  private final Welcoming welcoming;
  private final Texts texts;

  PasswordPages(
      Cities cities,
      Accounts accounts,
      Invitations invitations,
      PasswordChange change,
      Correspondence letters,
      LetterLimits limits,
      Afterwards afterwards,
      Welcoming welcoming,
      Texts texts) {
    this.cities = cities;
    this.accounts = accounts;
    this.invitations = invitations;
    this.change = change;
    this.letters = letters;
    this.limits = limits;
    this.afterwards = afterwards;
    this.welcoming = welcoming;
    this.texts = texts;
  }

  @GetMapping("/invitation/{secret}")
  String invited(
      @PathVariable String secret, Locale locale, Model model, HttpServletResponse response) {
    return choose(secret, Purpose.INVITATION, locale, model, response);
  }

  @PostMapping("/invitation")
  String accept(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = new Form(typed, texts, locale);
    City city = city();
    String secret = form.value("secret");
    if (invitations.find(city.id(), secret, Purpose.INVITATION).isEmpty()) {
      return gone(model, response);
    }
    String password = password(form, city);
    if (!form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form, Purpose.INVITATION, model, response);
    }
    var account = invitations.accept(city.id(), secret, password);
    if (account.isEmpty()) {
      return gone(model, response);
    }
    welcoming.signIn(account.get(), request, response);
    return "redirect:/work";
  }

  @GetMapping("/forgotten-password")
  String forgotten(Locale locale, Model model) {
    city();
    model.addAttribute("form", Form.fresh(texts, locale, Map.of()));
    return "people/forgotten-password";
  }

  @PostMapping("/forgotten-password")
  String recover(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = new Form(typed, texts, locale);
    City city = city();
    String mail = form.mail("mail");
    if (form.isGood() && !limits.allow(city.id(), mail, ClientNetwork.of(request))) {
      form.wrong("mail", "people.form.later");
    }
    if (!form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("form", form);
      return "people/forgotten-password";
    }
    afterwards.run(
        "a recovery",
        () ->
            accounts
                .findByMail(city.id(), mail)
                .ifPresent(a ->
                    letters.recover(
                        city, a, invitations.issue(city.id(), a.id(), Purpose.RECOVERY))));
    return "redirect:/forgotten-password/sent";
  }

  @GetMapping("/forgotten-password/sent")
  String sent() {
    return "people/forgotten-sent";
  }

  @GetMapping("/new-password/{secret}")
  String renew(
      @PathVariable String secret, Locale locale, Model model, HttpServletResponse response) {
    return choose(secret, Purpose.RECOVERY, locale, model, response);
  }

  /** Does not sign in: whoever has a second factor shows it as always (ASVS 6.4.3). */
  @PostMapping("/new-password")
  String renewed(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    var form = new Form(typed, texts, locale);
    City city = city();
    String secret = form.value("secret");
    if (invitations.find(city.id(), secret, Purpose.RECOVERY).isEmpty()) {
      return gone(model, response);
    }
    String password = password(form, city);
    if (!form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form, Purpose.RECOVERY, model, response);
    }
    return change.recover(city, secret, password)
        ? "redirect:" + SignInPage.ADDRESS + "?done=password"
        : gone(model, response);
  }

  private String choose(
      String secret, Purpose purpose, Locale locale, Model model, HttpServletResponse response) {
    if (invitations.find(city().id(), secret, purpose).isEmpty()) {
      return gone(model, response);
    }
    return page(Form.fresh(texts, locale, Map.of("secret", secret)), purpose, model, response);
  }

  private static String page(
      Form form, Purpose purpose, Model model, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("form", form);
    model.addAttribute("first", purpose == Purpose.INVITATION);
    return "people/choose-password";
  }

  private static String password(Form form, City city) {
    return form.newPassword("password", List.of(city.name(), "posterity", "password"));
  }

  private static String gone(Model model, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(HttpStatus.GONE.value());
    model.addAttribute("why", "gone");
    return "people/link-gone";
  }

  private City city() {
    return cities.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
