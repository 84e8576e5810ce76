package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.people.ClientNetwork;
import city.posterity.cityhall.people.KeyedHash;
import city.posterity.cityhall.people.Throttle;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.policymaking.input.AppealHiding;
import city.posterity.procurement.policymaking.input.EraseInput;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.input.WithdrawInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody finds again what they said, by the code alone. */
@Controller
@Public
@RequestMapping("/policies/receipt")
class ReceiptPage {

  /** Ours: nobody mistypes more often, and nobody can try out 80 bits. */
  private static final Throttle.Limit WRONG = new Throttle.Limit(20, Duration.ofSeconds(30));

  private final Policies policies;
  private final Inputs inputs;
  private final Casefile casefile;
  private final Contributions contributions;
  private final Throttle throttle;
  private final KeyedHash hash;
  private final RuleTexts rules;
  private final Texts texts;

  ReceiptPage(
      Policies policies,
      Inputs inputs,
      Casefile casefile,
      Contributions contributions,
      Throttle throttle,
      KeyedHash hash,
      RuleTexts rules,
      Texts texts) {
    this.policies = policies;
    this.inputs = inputs;
    this.casefile = casefile;
    this.contributions = contributions;
    this.throttle = throttle;
    this.hash = hash;
    this.rules = rules;
    this.texts = texts;
  }

  @GetMapping
  String ask(Model model) {
    return ask("", "", model);
  }

  @PostMapping
  String show(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return with(code, request, response, model, (c, policy) -> page(c, policy, "", locale, model));
  }

  @PostMapping("/withdraw")
  String withdraw(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return act(code, new WithdrawInput(), request, response, locale, model);
  }

  @PostMapping("/appeal")
  String appeal(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String grounds,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return act(code, new AppealHiding(grounds), request, response, locale, model);
  }

  /**
   * @param sure a box that says that it cannot be undone
   */
  @PostMapping("/erase")
  String erase(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "false") boolean sure,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    if (!sure) {
      response.setStatus(422);
      return with(
          code,
          request,
          response,
          model,
          (c, policy) ->
              page(c, policy, texts.text(locale, "policymaking.erase.unsure"), locale, model));
    }
    String ground = texts.text(Locale.ENGLISH, "policymaking.erase.ground");
    return act(code, new EraseInput(ground), request, response, locale, model);
  }

  private String act(
      String code,
      Command command,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return with(
        code,
        request,
        response,
        model,
        (c, policy) -> {
          UUID cityId = policies.city().id();
          try {
            PersonId author =
                casefile
                    .inSightOf(cityId, c.input())
                    .orElseThrow(Policies::notFound)
                    .get(Input.class, c.input())
                    .contribution()
                    .author();
            contributions.act(cityId, policy, c, command, author);
            return page(c, policy, "", locale, model);
          } catch (CasefileException.Refused e) {
            response.setStatus(422);
            return page(c, policy, sentence(e, locale), locale, model);
          }
        });
  }

  private String sentence(CasefileException.Refused e, Locale locale) {
    var formats = new Formats(texts, locale, policies.city().zone());
    return e.findings().stream()
        .map(f -> rules.sentences(f, formats))
        .collect(Collectors.joining(" "));
  }

  private String with(
      String typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      BiFunction<ReceiptCode, UUID, String> then) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    var code = ReceiptCode.parse(typed);
    if (code.isEmpty()) {
      response.setStatus(422);
      return ask(typed, typed.isBlank() ? "empty" : "mistyped", model);
    }
    var policy = inputs.policyOf(code.get().input().id());
    if (policy.isPresent()) {
      return then.apply(code.get(), policy.get());
    }
    UUID cityId = policies.city().id();
    boolean tooMany =
        !throttle
            .take(cityId, hash.of(cityId, "receipt-network", ClientNetwork.of(request)), WRONG)
            .isZero();
    response.setStatus(tooMany ? 429 : 404);
    return ask(typed, tooMany ? "later" : "unknown", model);
  }

  private static String ask(String typed, String problem, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "policymaking/receipt-ask";
  }

  private String page(ReceiptCode code, UUID policy, String problem, Locale locale, Model model) {
    Made made = policies.open(policy);
    var formats = new Formats(texts, locale, policies.city().zone());
    var said = inputs.find(code.input().id()).orElseThrow(Policies::notFound);
    var round =
        made.process().rounds().stream().filter(r -> r.number() == said.round()).findFirst();
    model.addAttribute("code", code.shown());
    model.addAttribute("problem", problem);
    model.addAttribute("title", made.process().charter().title());
    model.addAttribute("address", made.address());
    model.addAttribute("said", SaidView.of(made, said, formats));
    model.addAttribute("answersBy", round.map(r -> formats.day(r.plan().answersBy())).orElse(""));
    model.addAttribute("hidden", hidden(code, locale));
    return "policymaking/receipt";
  }

  /** Why it is not shown, in words; empty where it is. */
  private String hidden(ReceiptCode code, Locale locale) {
    var input =
        casefile
            .inSightOf(policies.city().id(), code.input())
            .flatMap(p -> p.find(Input.class, code.input()));
    return input
        .filter(i -> i.status() == InputStatus.HIDDEN || i.status() == InputStatus.HELD)
        .flatMap(i -> i.moderation().stream().filter(m -> m.reason() != null).reduce((_, b) -> b))
        .map(m ->
            texts.text(
                    locale,
                    "policymaking.moderation." + Engine.word(Objects.requireNonNull(m.reason())))
                + (m.note().isEmpty() ? "" : " " + m.note()))
        .orElse("");
  }
}
