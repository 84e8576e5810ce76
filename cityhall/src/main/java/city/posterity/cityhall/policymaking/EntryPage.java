package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.people.KeyedHash;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.PlainText;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.process.Sector;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody of the group writes down what came on paper, by telephone or in a workshop. It
 * counts like everything else, and gets a code that can be handed on.
 */
@Controller
@RequestMapping("/policies/{id}/desk/new")
class EntryPage {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Desk desk;
  private final Policies policies;
  private final Contributions contributions;
  private final CurrentCaller callers;
  private final KeyedHash hash;
  private final Texts texts;
  private final DatabaseClock clock;

  EntryPage(
      Desk desk,
      Policies policies,
      Contributions contributions,
      CurrentCaller callers,
      KeyedHash hash,
      Texts texts,
      DatabaseClock clock) {
    this.desk = desk;
    this.policies = policies;
    this.contributions = contributions;
    this.callers = callers;
    this.hash = hash;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  String form(@PathVariable UUID id, Locale locale, Model model) {
    desk.require(id);
    return page(id, Map.of("language", locale.toLanguageTag()), List.of(), "", locale, model);
  }

  @PostMapping
  String enter(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    desk.require(id);
    var said = said(sent);
    ReceiptCode code = ReceiptCode.of(sent.getOrDefault("once", ""));
    if (said.isEmpty() || !sent.getOrDefault("once", "").matches("[0-9a-f]{32}")) {
      response.setStatus(422);
      return page(
          id, sent, List.of(texts.text(locale, "policymaking.entry.choose")), "", locale, model);
    }
    if (!Stream.of("text", "replacement", "quote", "name")
        .allMatch(f -> PlainText.isPlain(sent.getOrDefault(f, "")))) {
      response.setStatus(422);
      return page(
          id, sent, List.of(texts.text(locale, "policymaking.say.unreadable")), "", locale, model);
    }
    try {
      if (!contributions.submit(
          policies.city().id(),
          id,
          code,
          said.get(),
          callers.find().map(Caller::actor).orElseThrow())) {
        response.setStatus(422);
        var anew = new HashMap<>(sent);
        anew.put("once", begun());
        return page(
            id, anew, List.of(texts.text(locale, "policymaking.say.again")), "", locale, model);
      }
    } catch (CasefileException.Refused e) {
      response.setStatus(422);
      return page(id, sent, List.of(desk.sentence(e.findings(), locale)), "", locale, model);
    }
    var next = new HashMap<String, String>();
    Stream.of("kind", "channel", "sector", "language")
        .forEach(k -> next.put(k, sent.getOrDefault(k, "")));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    return page(id, next, List.of(), code.shown(), locale, model);
  }

  private String page(
      UUID id,
      Map<String, String> typed,
      List<String> problems,
      String code,
      Locale locale,
      Model model) {
    Made made = policies.find(id).orElseThrow(Policies::notFound);
    model.addAttribute("title", made.process().charter().title());
    model.addAttribute("address", made.address());
    model.addAttribute("typed", typed);
    model.addAttribute("problems", problems);
    model.addAttribute("code", code);
    model.addAttribute("once", problems.isEmpty() ? begun() : typed.getOrDefault("once", ""));
    model.addAttribute("kinds", Stream.of(InputKind.values()).map(Engine::word).toList());
    model.addAttribute(
        "channels",
        Stream.of(Channel.values()).filter(Channel::isEntered).map(Engine::word).toList());
    model.addAttribute("sectors", Stream.of(Sector.values()).map(Engine::word).toList());
    model.addAttribute("clauses", Clause.text(made.all()).stream().map(Clause::key).toList());
    return "policymaking/entry";
  }

  private String begun() {
    return FilledIn.begun(hash, policies.city().id(), clock.now(), RANDOM).once();
  }

  private static Optional<SubmitInput> said(Map<String, String> sent) {
    var kind = word(InputKind.values(), sent.get("kind"));
    var channel = word(Channel.values(), sent.get("channel")).filter(Channel::isEntered);
    String people = sent.getOrDefault("people", "").strip();
    boolean counted = people.isEmpty() || people.matches("[0-9]{1,6}");
    return kind.isEmpty() || channel.isEmpty() || !counted
        ? Optional.empty()
        : Optional.of(
            new SubmitInput(
                kind.get(),
                channel.get(),
                filled(sent, "clause"),
                filled(sent, "quote"),
                sent.getOrDefault("text", ""),
                filled(sent, "replacement"),
                sent.getOrDefault("language", ""),
                word(Sector.values(), sent.get("sector")).orElse(null),
                people.isEmpty() ? 1 : Integer.parseInt(people),
                filled(sent, "name"),
                0));
  }

  private static @Nullable String filled(Map<String, String> sent, String name) {
    String value = sent.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : value;
  }

  private static <E extends Enum<E>> Optional<E> word(E[] values, @Nullable String word) {
    return Stream.of(values).filter(v -> Engine.word(v).equals(word)).findFirst();
  }
}
