package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.ModerationReason;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the group looks at what people say: to show or hide it, to sort it into themes, to see what
 * is answered, and to write down what came by other ways.
 */
@Controller
@RequestMapping("/policies/{id}/desk")
class DeskPage {

  private final Desk desk;
  private final Policies policies;
  private final Inputs inputs;
  private final Tallies tallies;
  private final Texts texts;

  DeskPage(Desk desk, Policies policies, Inputs inputs, Tallies tallies, Texts texts) {
    this.desk = desk;
    this.policies = policies;
    this.inputs = inputs;
    this.tallies = tallies;
    this.texts = texts;
  }

  @GetMapping
  String show(
      @PathVariable UUID id, @RequestParam Map<String, String> asked, Locale locale, Model model) {
    return page(id, DeskFilter.of(asked), List.of(), "", locale, model);
  }

  /**
   * Does one thing to all that are chosen. Each is a step of its own: what is refused is told by
   * its number, and the others are done.
   */
  @PostMapping
  String act(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "input", required = false) @Nullable List<UUID> chosen,
      @RequestParam(name = "theme", required = false) @Nullable List<UUID> themes,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var which = chosen == null ? List.<UUID>of() : chosen;
    var done =
        desk.act(
            sent,
            DeskFilter.of(sent).query(id),
            which,
            themes == null ? List.of() : themes,
            locale);
    tallies.forget(id);
    if (!done.problems().isEmpty()) {
      response.setStatus(422);
    }
    return page(id, DeskFilter.of(sent), done.problems(), done.said(), locale, model);
  }

  private String page(
      UUID id, DeskFilter filter, List<String> problems, String said, Locale locale, Model model) {
    var caller = desk.require(id);
    Made made = policies.find(id).orElseThrow(Policies::notFound);
    var formats = new Formats(texts, locale, policies.city().zone());
    var query = filter.query(id);
    model.addAttribute("title", made.process().charter().title());
    model.addAttribute("address", made.address());
    model.addAttribute("work", "/work/procurements/" + id);
    model.addAttribute("filter", filter);
    model.addAttribute("problems", problems);
    model.addAttribute("done", said);
    model.addAttribute("found", inputs.count(query));
    model.addAttribute("atOnce", Desk.AT_ONCE);
    model.addAttribute("counts", tallies.byStatus(id));
    model.addAttribute("themes", made.themes().stream().map(t -> new DeskTheme(t, id)).toList());
    model.addAttribute("clauses", Clause.text(made.all()).stream().map(Clause::key).toList());
    model.addAttribute("moderates", caller.is(Role.MODERATOR));
    model.addAttribute("sorts", caller.hasAny(Set.of(Role.RESPONDER, Role.GROUP_CHAIR)));
    model.addAttribute("reasons", Stream.of(ModerationReason.values()).map(Engine::word).toList());
    model.addAttribute(
        "said",
        PageOf.of(
            inputs.find(query, PageOf.from(filter.page()), PageOf.ROWS + 1),
            filter.page(),
            made.address() + "/desk?" + filter.query() + "&page=",
            s -> SaidView.of(made, s, formats)));
    return "policymaking/desk";
  }
}
