package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is held or hidden and why, for everybody: each decision without the words it is about. */
@Controller
@Public
class ModerationPage {

  private final Policies policies;
  private final ModerationLog log;
  private final Tallies tallies;
  private final Texts texts;

  ModerationPage(Policies policies, ModerationLog log, Tallies tallies, Texts texts) {
    this.policies = policies;
    this.log = log;
    this.tallies = tallies;
    this.texts = texts;
  }

  @GetMapping("/policies/{id}/moderation")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String page,
      Locale locale,
      Model model) {
    Made made = policies.open(id);
    var formats = new Formats(texts, locale, policies.city().zone());
    int number = TableOrder.number(page);
    model.addAttribute("title", made.process().charter().title());
    model.addAttribute("address", made.address());
    model.addAttribute(
        "policy", made.process().round().map(r -> r.plan().moderationPolicy()).orElse(""));
    model.addAttribute("counts", tallies.byStatus(id));
    model.addAttribute("bursts", log.bursts(policies.city().id(), id));
    model.addAttribute(
        "entries",
        PageOf.of(
            log.entries(policies.city().id(), id, PageOf.from(number), PageOf.ROWS + 1),
            number,
            made.address() + "/moderation?page=",
            e -> LogView.of(e, formats)));
    return "policymaking/moderation";
  }
}
