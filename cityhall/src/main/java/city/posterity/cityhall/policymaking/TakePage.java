package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.guidance.PolicyShelf;
import city.posterity.policy.Policy;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Begins a draft from a text that is there: its clauses become clauses of the draft, one by one.
 */
@Controller
@RequestMapping("/policies/{id}/take")
class TakePage {

  private final Policies policies;
  private final PolicyShelf shelf;
  private final Writing writing;

  TakePage(Policies policies, PolicyShelf shelf, Writing writing) {
    this.policies = policies;
    this.shelf = shelf;
    this.writing = writing;
  }

  /**
   * @param from digest of the text to take clauses from
   */
  @GetMapping
  String choose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String from,
      Locale locale,
      Model model) {
    Made made = drafting(id);
    return page(made, from, List.of(), List.of(), locale, model);
  }

  @PostMapping
  String take(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") List<String> clause,
      Locale locale,
      Model model) {
    Made made = drafting(id);
    var formats = writing.formats(policies, locale);
    var added = new ArrayList<TakeView.Line>();
    var refused = new ArrayList<TakeView.Refused>();
    source(from)
        .ifPresent(policy ->
            taken(made, policy).stream()
                .filter(t -> clause.contains(t.clause().key()))
                .forEach(t -> {
                  try {
                    writing.add(id, t.clause());
                    added.add(line(made, t, locale));
                  } catch (CasefileException.Refused e) {
                    refused.add(
                        new TakeView.Refused(
                            t.clause().key(), writing.sentences(e.findings(), formats)));
                  }
                }));
    return page(
        policies.find(id).orElseThrow(Policies::notFound), from, added, refused, locale, model);
  }

  private Made drafting(UUID id) {
    Made made = policies.find(id).orElseThrow(Policies::notFound);
    writing.require(made);
    if (!made.process().isBeingDrafted()) {
      throw Policies.notFound();
    }
    return made;
  }

  private Optional<Policy> source(String digest) {
    return shelf.all(policies.city().id()).stream()
        .filter(p -> p.digest().equals(digest))
        .findFirst();
  }

  private static List<TakenClause> taken(Made made, Policy policy) {
    return policy.clauses().values().stream()
        .map(c -> TakenClause.of(policy, c, made.process().languages()))
        .toList();
  }

  private String page(
      Made made,
      String from,
      List<TakeView.Line> added,
      List<TakeView.Refused> refused,
      Locale locale,
      Model model) {
    var sources = shelf.all(policies.city().id());
    var chosen = sources.stream().filter(p -> p.digest().equals(from)).findFirst();
    model.addAttribute(
        "view",
        new TakeView(
            made.process().charter().title(),
            made.address(),
            sources.stream()
                .map(p ->
                    new TakeView.Source(
                        p.digest(), p.title().in(locale), p.version(), p.clauses().size()))
                .toList(),
            chosen.isPresent() ? from : "",
            chosen.map(p -> taken(made, p)).orElse(List.of()).stream()
                .map(t -> line(made, t, locale))
                .toList(),
            added,
            refused));
    return "policymaking/take";
  }

  private static TakeView.Line line(Made made, TakenClause taken, Locale locale) {
    var wording = taken.clause().wording();
    var words = wording.in(locale.getLanguage()).or(() -> wording.words().stream().findFirst());
    return new TakeView.Line(
        taken.clause().key(),
        words.map(w -> w.title()).orElse(""),
        words.map(w -> w.text()).orElse(""),
        Engine.word(wording.obligation()),
        Clause.of(made.all(), taken.clause().key()).isPresent(),
        taken.left());
  }
}
