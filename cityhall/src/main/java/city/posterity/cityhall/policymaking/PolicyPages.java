package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.guidance.Keeping;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.process.Edition;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a policy stands, for everybody. */
@Controller
@Public
class PolicyPages {

  private final Policies policies;
  private final Inputs inputs;
  private final Tallies tallies;
  private final Keeping keeping;
  private final Texts texts;
  private final DatabaseClock clock;

  PolicyPages(
      Policies policies,
      Inputs inputs,
      Tallies tallies,
      Keeping keeping,
      Texts texts,
      DatabaseClock clock) {
    this.policies = policies;
    this.inputs = inputs;
    this.tallies = tallies;
    this.keeping = keeping;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/policies")
  String list(@RequestParam(defaultValue = "") String page, Locale locale, Model model) {
    int number = TableOrder.number(page);
    var formats = formats(locale);
    model.addAttribute("city", policies.city().name());
    model.addAttribute(
        "lines",
        PageOf.of(
            policies.list(PageOf.from(number), PageOf.ROWS + 1),
            number,
            "/policies?page=",
            l -> PolicyLine.of(l, formats)));
    return "policymaking/list";
  }

  /**
   * @throws ResponseStatusException 404 if there is no such policy, or it is not public
   */
  @GetMapping("/policies/{id}")
  String show(@PathVariable UUID id, Locale locale, Model model) {
    Made made = policies.open(id);
    model.addAttribute("view", PolicyView.of(made, tallies, formats(locale), clock.now()));
    model.addAttribute("kept", KeptView.of(made, counts(made), formats(locale), clock.now()));
    return "policymaking/policy";
  }

  private List<Keeping.Count> counts(Made made) {
    var city = policies.city();
    return OftenNotKept.countedFrom(made.process(), city.zone())
        .map(from -> keeping.of(city.id(), made.process().charter().name(), from))
        .orElse(List.of());
  }

  /**
   * The text as it was published, the newest first asked for.
   *
   * @param edition number of an edition; empty for the newest
   * @param plain whether the plain-language twin is shown in its place
   */
  @GetMapping("/policies/{id}/text")
  String text(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String edition,
      @RequestParam(defaultValue = "false") boolean plain,
      Locale locale,
      Model model) {
    Made made = policies.open(id);
    Edition shown = edition(made, edition);
    model.addAttribute(
        "view",
        TextView.of(made, shown, plain, tallies.byClause(id), formats(locale), clock.now()));
    return "policymaking/text";
  }

  /** A clause with its history and what is said about it. */
  @GetMapping("/policies/{id}/clauses/{key}")
  String clause(
      @PathVariable UUID id,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String page,
      @RequestParam(defaultValue = "") String q,
      Locale locale,
      Model model) {
    Made made = policies.open(id);
    Clause clause = published(made, key);
    int number = TableOrder.number(page);
    var formats = formats(locale);
    var said =
        inputs.find(InputQuery.shown(id).about(key).with(q), PageOf.from(number), PageOf.ROWS + 1);
    model.addAttribute("view", ClauseView.of(made, clause, formats, clock.now()));
    model.addAttribute("tally", tallies.byClause(id).getOrDefault(key, Tally.NONE));
    model.addAttribute("q", q);
    model.addAttribute(
        "said",
        PageOf.of(
            said,
            number,
            made.address() + "/clauses/" + key + "?q=" + encoded(q) + "&page=",
            s -> SaidView.of(made, s, formats)));
    return "policymaking/clause";
  }

  /** Two editions side by side. */
  @GetMapping("/policies/{id}/compare")
  String compare(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") String from,
      @RequestParam(defaultValue = "") String to,
      Locale locale,
      Model model) {
    Made made = policies.open(id);
    model.addAttribute(
        "view", CompareView.of(made, edition(made, from), edition(made, to), formats(locale)));
    return "policymaking/compare";
  }

  /** One contribution, with what became of it. */
  @GetMapping("/policies/{id}/inputs/{input}")
  String input(@PathVariable UUID id, @PathVariable UUID input, Locale locale, Model model) {
    Made made = policies.open(id);
    var said =
        inputs
            .find(input)
            .filter(s -> s.status().equals(Engine.word(InputStatus.PUBLISHED)))
            .filter(_ -> inputs.policyOf(input).filter(id::equals).isPresent())
            .orElseThrow(Policies::notFound);
    model.addAttribute("title", made.process().charter().title());
    model.addAttribute("address", made.address());
    model.addAttribute("said", SaidView.of(made, said, formats(locale)));
    return "policymaking/input";
  }

  /** Clauses of a draft that nobody has published are not there for others. */
  private static Clause published(Made made, String key) {
    return made.clause(key)
        .filter(c -> made.process().editions().stream().anyMatch(e -> e.part(c.key()).isPresent()))
        .orElseThrow(Policies::notFound);
  }

  /**
   * @param number empty for the newest
   */
  private static Edition edition(Made made, String number) {
    return (number.isEmpty()
            ? made.process().edition()
            : Optional.of(number)
                .filter(n -> n.matches("[0-9]{1,4}"))
                .flatMap(n -> made.process().edition(Integer.parseInt(n))))
        .orElseThrow(Policies::notFound);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Formats formats(Locale locale) {
    return new Formats(texts, locale, policies.city().zone());
  }
}
