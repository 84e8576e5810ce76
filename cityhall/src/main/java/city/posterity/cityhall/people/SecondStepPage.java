package city.posterity.cityhall.people;

import city.posterity.cityhall.people.SecondStep.Need;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Signing in with a passkey, which is all that is asked; and the second step of whoever has typed a
 * password: a code or a passkey.
 */
@Controller
@ConditionalOnWebApplication
@Public
class SecondStepPage {

  static final String ADDRESS = "/sign-in/second";

  private final Cities cities;
  private final BrowserSessions sessions;
  private final SecondStep step;
  private final Factors factors;
  private final Passkeys passkeys;
  private final PasskeyCeremonies ceremonies;
  private final Welcoming welcoming;
  private final Texts texts;

  SecondStepPage(
      Cities cities,
      BrowserSessions sessions,
      SecondStep step,
      Factors factors,
      Passkeys passkeys,
      PasskeyCeremonies ceremonies,
      Welcoming welcoming,
      Texts texts) {
    this.cities = cities;
    this.sessions = sessions;
    this.step = step;
    this.factors = factors;
    this.passkeys = passkeys;
    this.ceremonies = ceremonies;
    this.welcoming = welcoming;
    this.texts = texts;
  }

  @GetMapping(ADDRESS)
  String show(
      Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
    Optional<Account> half = sessions.half(request);
    if (half.isEmpty()) {
      return "redirect:" + SignInPage.ADDRESS;
    }
    return switch (step.need(cities.current(), half.get())) {
      case PROOF -> page(half.get(), Form.fresh(texts, locale, Map.of()), model, response);
      case ENROLMENT -> "redirect:" + EnrolPage.ADDRESS;
      case NOTHING -> done(half.get(), request, response);
    };
  }

  @PostMapping(ADDRESS)
  String code(
      @RequestParam(defaultValue = "") String code,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    City city = cities.current();
    Optional<Account> half = sessions.half(request);
    if (half.isEmpty() || step.need(city, half.get()) != Need.PROOF) {
      return "redirect:" + SignInPage.ADDRESS;
    }
    var form = Form.fresh(texts, locale, Map.of());
    if (code.isBlank()) {
      form.wrong("code", "factors.code.missing");
    } else {
      switch (step.code(city, half.get(), code)) {
        case RIGHT -> {}
        case WRONG -> form.wrong("code", "factors.code.wrong");
        case LATER -> form.wrong("code", "factors.code.later");
      }
    }
    if (form.isGood()) {
      return done(half.get(), request, response);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(half.get(), form, model, response);
  }

  @PostMapping(value = ADDRESS + "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String options(HttpServletRequest request) {
    return ceremonies.requestOptions(halfId(request), request);
  }

  @PostMapping(ADDRESS + "/passkey")
  String passkey(
      @RequestParam(defaultValue = "") String credential,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Account> half = sessions.half(request);
    if (half.isEmpty()) {
      return "redirect:" + SignInPage.ADDRESS;
    }
    Optional<Account> shown = shown(half.get().id(), credential, request);
    if (shown.isPresent()) {
      return done(shown.get(), request, response);
    }
    var form = Form.fresh(texts, locale, Map.of());
    form.wrong("passkey", "factors.passkey.wrong");
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(half.get(), form, model, response);
  }

  /** For whoever has typed nothing yet. */
  @PostMapping(value = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String anyOptions(HttpServletRequest request) {
    return ceremonies.requestOptions(null, request);
  }

  @PostMapping("/sign-in/passkey")
  String anyPasskey(
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    return shown(null, credential, request)
        .map(account -> done(account, request, response))
        .orElse("redirect:" + SignInPage.ADDRESS + "?problem=passkey");
  }

  private Optional<Account> shown(
      @Nullable UUID account, String credential, HttpServletRequest request) {
    City city = cities.current();
    return step.mayShow(city, ClientNetwork.of(request))
        ? ceremonies.shown(account, credential, request).flatMap(id -> step.account(city, id))
        : Optional.empty();
  }

  private @Nullable UUID halfId(HttpServletRequest request) {
    return sessions.half(request).map(Account::id).orElse(null);
  }

  private String done(Account account, HttpServletRequest request, HttpServletResponse response) {
    welcoming.entirely(account, request, response);
    return "redirect:" + SignInPage.wanted(request, response);
  }

  private String page(Account account, Form form, Model model, HttpServletResponse response) {
    City city = cities.current();
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("form", form);
    model.addAttribute("code", factors.hasApp(city.id(), account.id()));
    model.addAttribute("passkey", passkeys.count(city.id(), account.id()) > 0);
    return "people/second-step";
  }
}
