package city.posterity.cityhall.people;

import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where somebody who is signed in proves again who they are, and then goes on. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(ProofPage.ADDRESS)
class ProofPage {

  static final String ADDRESS = "/account/proof";

  private final Permission permission;
  private final Cities cities;
  private final SignIn signIn;
  private final SecondStep step;
  private final Factors factors;
  private final Passkeys passkeys;
  private final Accounts accounts;
  private final PasskeyCeremonies ceremonies;
  private final BrowserSessions sessions;
  private final StepUp stepUp;
  private final Identities identities;
  private final OidcSettings provider;
  private final Texts texts;

  ProofPage(
      Permission permission,
      Cities cities,
      SignIn signIn,
      SecondStep step,
      Factors factors,
      Passkeys passkeys,
      Accounts accounts,
      PasskeyCeremonies ceremonies,
      BrowserSessions sessions,
      StepUp stepUp,
      Identities identities,
      OidcSettings provider,
      Texts texts) {
    this.permission = permission;
    this.cities = cities;
    this.signIn = signIn;
    this.step = step;
    this.factors = factors;
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.ceremonies = ceremonies;
    this.sessions = sessions;
    this.stepUp = stepUp;
    this.identities = identities;
    this.provider = provider;
    this.texts = texts;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String problem, Locale locale, Model model) {
    var form = Form.fresh(texts, locale, Map.of());
    if (problem.equals("provider")) {
      form.wrong("provider", "factors.proof.provider.wrong");
    }
    return page(form, model);
  }

  /** With the password, or with a code: either is enough, since both were shown at the sign-in. */
  @PostMapping
  String prove(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    City city = cities.current();
    Account account = permission.account();
    var form = new Form(typed, texts, locale);
    if (!form.value("password").isEmpty()) {
      var knows = signIn.knows(city.id(), account.id(), form.value("password"));
      if (knows.isEmpty()) {
        form.wrong("password", "people.signIn.later");
      } else if (!knows.get()) {
        form.wrong("password", "people.change.current.wrong");
      }
    } else if (!form.value("code").isEmpty()) {
      switch (step.code(city, account, form.value("code"))) {
        case RIGHT -> {}
        case WRONG -> form.wrong("code", "factors.code.wrong");
        case LATER -> form.wrong("code", "factors.code.later");
      }
    } else {
      form.wrong(hasPassword() ? "password" : "code", "factors.proof.missing");
    }
    if (!form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form, model);
    }
    return proved(request);
  }

  @PostMapping(value = "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String options(HttpServletRequest request) {
    return ceremonies.requestOptions(permission.account().id(), request);
  }

  @PostMapping("/passkey")
  String passkey(
      @RequestParam(defaultValue = "") String credential,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (step.mayShow(cities.current(), ClientNetwork.of(request))
        && ceremonies.shown(permission.account().id(), credential, request).isPresent()) {
      return proved(request);
    }
    var form = Form.fresh(texts, locale, Map.of());
    form.wrong("passkey", "factors.passkey.wrong");
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(form, model);
  }

  /** A form that was sent before is shown once more, to be sent by hand. */
  @GetMapping("/on")
  String goOn(Model model, HttpServletRequest request) {
    var waiting = stepUp.waiting(permission.account(), request);
    if (waiting.isEmpty()) {
      return "redirect:/account";
    }
    if (!waiting.get().posted()) {
      return "redirect:" + LocalPath.of(waiting.get().address());
    }
    model.addAttribute("address", LocalPath.of(waiting.get().address()));
    model.addAttribute("fields", waiting.get().fields());
    return "people/proof-on";
  }

  private String proved(HttpServletRequest request) {
    sessions.proved(request);
    return "redirect:" + ADDRESS + "/on";
  }

  private boolean hasPassword() {
    return accounts.hasPassword(cities.current().id(), permission.account().id());
  }

  private String page(Form form, Model model) {
    City city = cities.current();
    Account account = permission.account();
    model.addAttribute("form", form);
    model.addAttribute(
        "provider", identities.isPinned(city.id(), account.id()) ? provider.name() : "");
    model.addAttribute("password", hasPassword());
    model.addAttribute("code", factors.hasApp(city.id(), account.id()));
    model.addAttribute("passkey", passkeys.count(city.id(), account.id()) > 0);
    return "people/proof";
  }
}
