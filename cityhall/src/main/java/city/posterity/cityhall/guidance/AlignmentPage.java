package city.posterity.cityhall.guidance;

import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import city.posterity.policy.Clause;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Which purchases serve which goals, for anybody, with the evidence. */
@Controller
@Public
@RequestMapping("/guide/alignment")
class AlignmentPage {

  /** The newest evidence that is shown of one goal. */
  private static final int MOST = 50;

  private final Goals goals;
  private final Served served;
  private final People people;
  private final Texts texts;

  AlignmentPage(Goals goals, Served served, People people, Texts texts) {
    this.goals = goals;
    this.served = served;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping
  String show(Locale locale, Model model) {
    Map<String, Integer> purchases = served.purchases(people.cityId());
    model.addAttribute(
        "view",
        new Alignment(goals.texts().stream().map(t -> shown(t, purchases, locale)).toList()));
    return "guidance/alignment";
  }

  @GetMapping("/{text}/{goal}")
  String goal(@PathVariable String text, @PathVariable String goal, Locale locale, Model model) {
    Goals.IntlText of =
        goals.texts().stream()
            .filter(t -> t.id().equals(text))
            .findFirst()
            .orElseThrow(AlignmentPage::notFound);
    Goals.Goal sought =
        of.goals().stream()
            .filter(g -> g.id().equals(goal))
            .findFirst()
            .orElseThrow(AlignmentPage::notFound);
    var formats = new Formats(texts, locale, people.city().zone());
    model.addAttribute("text", shown(of, Map.of(), locale));
    model.addAttribute("goal", shown(sought, served.purchases(people.cityId()), locale));
    model.addAttribute(
        "evidence",
        served
            .evidence(people.cityId(), sought.clauses().stream().map(Clause::id).toList(), MOST)
            .stream()
            .map(e ->
                new Alignment.Passed(
                    e.ocid(), e.title(), e.clause(), e.gate(), formats.dayOf(e.at())))
            .toList());
    return "guidance/goal";
  }

  private static Alignment.IntlText shown(
      Goals.IntlText t, Map<String, Integer> purchases, Locale locale) {
    return new Alignment.IntlText(
        t.id(),
        t.title(),
        t.link(),
        t.verified(),
        t.unverified(),
        t.goals().stream().map(g -> shown(g, purchases, locale)).toList());
  }

  private static Alignment.Goal shown(Goals.Goal g, Map<String, Integer> purchases, Locale locale) {
    return new Alignment.Goal(
        g.id(),
        g.title(),
        g.seen(),
        g.clauses().stream()
            .map(c ->
                new Alignment.Linked(
                    c.id(), c.title().in(locale), c.isChecked(), purchases.getOrDefault(c.id(), 0)))
            .toList());
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
