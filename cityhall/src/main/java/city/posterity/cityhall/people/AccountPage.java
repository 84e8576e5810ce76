package city.posterity.cityhall.people;

import city.posterity.cityhall.people.AccountView.Session;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people see of themselves, and may change. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/account")
class AccountPage {

  private static final Set<String> DONE = Set.of("", "password", "language");

  private final Permission permission;
  private final Cities cities;
  private final Persons persons;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SignIn signIn;
  private final PasswordChange change;
  private final Wording wording;
  private final Texts texts;

  AccountPage(
      Permission permission,
      Cities cities,
      Persons persons,
      Accounts accounts,
      Sessions sessions,
      SignIn signIn,
      PasswordChange change,
      Wording wording,
      Texts texts) {
    this.permission = permission;
    this.cities = cities;
    this.persons = persons;
    this.accounts = accounts;
    this.sessions = sessions;
    this.signIn = signIn;
    this.change = change;
    this.wording = wording;
    this.texts = texts;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model,
      HttpServletRequest request) {
    City city = cities.current();
    Account account = permission.account();
    PersonView person = persons.find(city.id(), account.person()).orElseThrow();
    String language = accounts.locale(city.id(), account.id()).map(Locale::getLanguage).orElse("");
    model.addAttribute(
        "account",
        new AccountView(
            person.name(),
            person.mails(),
            language,
            person.memberships().stream().map(m -> wording.member(m, locale)).toList(),
            sessions(account, locale, request),
            permission.signedIn().actor().is(Role.ADMINISTRATOR)));
    model.addAttribute("done", DONE.contains(done) ? done : "");
    model.addAttribute("form", Form.fresh(texts, locale, Map.of("language", language)));
    model.addAttribute(
        "languages",
        cities.languages(city).stream()
            .map(l -> new Choices.Choice(l.getLanguage(), l.getDisplayLanguage(locale)))
            .toList());
    return "people/account";
  }

  @PostMapping("/language")
  String speak(@RequestParam(defaultValue = "") String language) {
    City city = cities.current();
    cities.languages(city).stream()
        .filter(l -> l.getLanguage().equals(language))
        .findFirst()
        .ifPresent(l -> accounts.setLocale(city.id(), permission.account().id(), l));
    return "redirect:/account?done=language";
  }

  @PostMapping("/sign-out-everywhere")
  String signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
    BrowserSessions.forget(request, response);
    sessions.end(cities.current().id(), permission.account().id(), null);
    return "redirect:" + SignInPage.ADDRESS + "?done=everywhere";
  }

  @GetMapping("/password")
  String password(Locale locale, Model model) {
    model.addAttribute("form", Form.fresh(texts, locale, Map.of()));
    return "people/change-password";
  }

  @PostMapping("/password")
  String changePassword(
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    City city = cities.current();
    Account account = permission.account();
    var form = new Form(typed, texts, locale);
    var avoid = List.of(permission.signedIn().name(), city.name(), "posterity", "password");
    String password = form.newPassword("password", avoid);
    // first: a guess at the old password costs an attempt even if the new one is no good
    var knows = signIn.knows(city.id(), account.id(), form.value("current"));
    if (knows.isEmpty()) {
      form.wrong("current", "people.signIn.later");
    } else if (!knows.get()) {
      form.wrong("current", "people.change.current.wrong");
    }
    if (!form.isGood()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("form", form);
      return "people/change-password";
    }
    change.make(city, account, password, request.getSession().getId());
    return "redirect:/account?done=password";
  }

  private List<Session> sessions(Account account, Locale locale, HttpServletRequest request) {
    var session = request.getSession(false);
    return sessions.list(account.id(), session == null ? "" : session.getId()).stream()
        .map(s ->
            new Session(wording.at(s.since(), locale), wording.at(s.lastUsed(), locale), s.here()))
        .toList();
  }
}
