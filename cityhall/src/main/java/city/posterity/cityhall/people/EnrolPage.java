package city.posterity.cityhall.people;

import city.posterity.cityhall.people.SecondStep.Need;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where people set up a second factor: those who are signed in, and those who have typed their
 * password and are let in no further before they have one. Nobody else: each method asks.
 */
@Controller
@ConditionalOnWebApplication
@Public
@FreshProof
@RequestMapping(EnrolPage.ADDRESS)
class EnrolPage {

  static final String ADDRESS = "/account/enrol";

  private static final String HOME = "redirect:" + SignInPage.ADDRESS;

  private final Cities cities;
  private final BrowserSessions sessions;
  private final SecondStep step;
  private final Factors factors;
  private final CodeApps apps;
  private final RecoveryCodes codes;
  private final Accounts accounts;
  private final PasskeyCeremonies ceremonies;
  private final Welcoming welcoming;
  private final Texts texts;

  EnrolPage(
      Cities cities,
      BrowserSessions sessions,
      SecondStep step,
      Factors factors,
      CodeApps apps,
      RecoveryCodes codes,
      Accounts accounts,
      PasskeyCeremonies ceremonies,
      Welcoming welcoming,
      Texts texts) {
    this.cities = cities;
    this.sessions = sessions;
    this.step = step;
    this.factors = factors;
    this.apps = apps;
    this.codes = codes;
    this.accounts = accounts;
    this.ceremonies = ceremonies;
    this.welcoming = welcoming;
    this.texts = texts;
  }

  /** The choice, for those who have to make one. */
  @GetMapping
  String choose(Locale locale, Model model, HttpServletRequest request) {
    if (signedIn().isPresent()) {
      return "redirect:/account/factors";
    }
    return owner(request).isEmpty() ? HOME : choice(Form.fresh(texts, locale, Map.of()), model);
  }

  @GetMapping("/app")
  String app(Locale locale, Model model, HttpServletRequest request) {
    return owner(request)
        .map(account -> appPage(account, Form.fresh(texts, locale, Map.of()), model))
        .orElse(HOME);
  }

  @PostMapping("/app")
  String confirm(
      @RequestParam(defaultValue = "") String code,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Account> owner = owner(request);
    if (owner.isEmpty()) {
      return HOME;
    }
    City city = cities.current();
    Account account = owner.get();
    var form = Form.fresh(texts, locale, Map.of());
    String digits = code.replaceAll("\\s", "");
    if (digits.isEmpty()) {
      form.wrong("code", "factors.code.missing");
    } else if (!step.maySetUp(city, account)) {
      form.wrong("code", "factors.code.later");
    } else if (!factors.addApp(city, account, digits, request.getSession().getId())) {
      form.wrong("code", "factors.app.wrong");
    }
    if (!form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return appPage(account, form, model);
    }
    return enrolled(account, "app", model, request, response);
  }

  @PostMapping(value = "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String options(HttpServletRequest request) {
    Account account =
        owner(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    return ceremonies.creationOptions(cities.current(), account, request);
  }

  @PostMapping("/passkey")
  String passkey(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Account> owner = owner(request);
    if (owner.isEmpty()) {
      return HOME;
    }
    var form = new Form(typed, texts, locale);
    String label = form.line("label", 60, "factors.passkey.label.missing");
    if (form.isGood()
        && !ceremonies.register(
            cities.current(), owner.get(), form.value("credential"), label, request)) {
      form.wrong("label", "factors.passkey.refused");
    }
    if (!form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return choice(form, model);
    }
    return enrolled(owner.get(), "passkey", model, request, response);
  }

  /** Whoever may set something up here now. */
  private Optional<Account> owner(HttpServletRequest request) {
    return signedIn()
        .or(() ->
            sessions.half(request).filter(a -> step.need(cities.current(), a) == Need.ENROLMENT));
  }

  private static Optional<Account> signedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
        ? Optional.of(person.account())
        : Optional.empty();
  }

  /** The first time with recovery codes, which are shown this once. */
  private String enrolled(
      Account account,
      String what,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    City city = cities.current();
    boolean half = signedIn().isEmpty();
    boolean hasCodes = codes.left(city.id(), account.id()) > 0;
    String next = half ? SignInPage.wanted(request, response) : "/account/factors?done=" + what;
    if (half) {
      welcoming.entirely(account, request, response);
    }
    if (hasCodes) {
      return "redirect:" + next;
    }
    model.addAttribute("codes", factors.makeCodes(city, account));
    model.addAttribute("next", next);
    return "people/factor-codes";
  }

  private static String choice(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("asked", signedIn().isEmpty());
    return "people/enrol";
  }

  private String appPage(Account account, Form form, Model model) {
    City city = cities.current();
    String secret = apps.proposed(city.id(), account);
    var address = new AppAddress(cities.shortName(city), accounts.mail(city.id(), account), secret);
    model.addAttribute("form", form);
    model.addAttribute("secret", String.join(" ", secret.split("(?<=\\G.{4})")));
    model.addAttribute("address", address.text());
    model.addAttribute("picture", Picture.of(address.text()));
    return "people/enrol-app";
  }
}
