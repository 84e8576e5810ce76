package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.people.ClientNetwork;
import city.posterity.cityhall.people.KeyedHash;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.PlainText;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Finding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody says something about a policy, signed in or not, and gets a code for it. */
@Controller
@Public
@RequestMapping("/policies/{id}/say")
class SayPage {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Policies policies;
  private final Contributions contributions;
  private final CurrentCaller callers;
  private final KeyedHash hash;
  private final RuleTexts rules;
  private final Texts texts;
  private final DatabaseClock clock;

  SayPage(
      Policies policies,
      Contributions contributions,
      CurrentCaller callers,
      KeyedHash hash,
      RuleTexts rules,
      Texts texts,
      DatabaseClock clock) {
    this.policies = policies;
    this.contributions = contributions;
    this.callers = callers;
    this.hash = hash;
    this.rules = rules;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * @param clause key of the clause that it is to be about; empty for the whole text
   */
  @GetMapping
  String form(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String clause,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Made made = policies.open(id);
    if (!clause.isEmpty() && made.clause(clause).isEmpty()) {
      throw Policies.notFound();
    }
    return show(
        made,
        new SayForm(clause, "", "", "", locale.toLanguageTag(), "", "", begun(), List.of()),
        response,
        locale,
        model);
  }

  @PostMapping
  String say(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Made made = policies.open(id);
    var form =
        new SayForm(
            text(sent, "clause"),
            text(sent, "quote").strip(),
            text(sent, "text"),
            text(sent, "replacement"),
            text(sent, "language"),
            text(sent, "sector"),
            text(sent, "name"),
            new FilledIn(text(sent, "once"), text(sent, "began"), text(sent, "proof")),
            List.of());
    UUID cityId = policies.city().id();
    if (!text(sent, "website").isEmpty() || !form.filledIn().isByHand(hash, cityId, clock.now())) {
      return refused(
          made, form.anew(begun()), 422, "policymaking.say.again", response, locale, model);
    }
    if (Stream.of(form.text(), form.replacement(), form.name())
        .anyMatch(t -> !PlainText.isPlain(t))) {
      return refused(made, form, 422, "policymaking.say.unreadable", response, locale, model);
    }
    if (contributions.isTooMuch(cityId, ClientNetwork.of(request))) {
      return refused(made, form, 429, "policymaking.say.later", response, locale, model);
    }
    ReceiptCode code = ReceiptCode.of(form.once());
    try {
      if (!contributions.submit(
          cityId, id, code, form.said(), callers.find().map(Caller::actor).orElse(null))) {
        return refused(
            made, form.anew(begun()), 422, "policymaking.say.again", response, locale, model);
      }
    } catch (CasefileException.Refused e) {
      response.setStatus(422);
      return show(made, form.with(problems(e.findings(), locale)), response, locale, model);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    model.addAttribute("view", view(made, form, locale));
    model.addAttribute("code", code.shown());
    return "policymaking/said";
  }

  private String refused(
      Made made,
      SayForm form,
      int status,
      String key,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(status);
    var problem = new SayForm.Problem("", texts.text(locale, key));
    return show(made, form.with(List.of(problem)), response, locale, model);
  }

  private List<SayForm.Problem> problems(List<Finding> findings, Locale locale) {
    return findings.stream()
        .map(f ->
            new SayForm.Problem(
                f.pointer().isEmpty() ? "" : f.pointer().substring(1),
                rules.sentences(f, formats(locale))))
        .toList();
  }

  private String show(
      Made made, SayForm form, HttpServletResponse response, Locale locale, Model model) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    model.addAttribute("view", view(made, form, locale));
    return "policymaking/say";
  }

  private SayView view(Made made, SayForm form, Locale locale) {
    return SayView.of(made, form, formats(locale), clock.now());
  }

  private Formats formats(Locale locale) {
    return new Formats(texts, locale, policies.city().zone());
  }

  private FilledIn begun() {
    return FilledIn.begun(hash, policies.city().id(), clock.now(), RANDOM);
  }

  private static String text(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "");
  }
}
