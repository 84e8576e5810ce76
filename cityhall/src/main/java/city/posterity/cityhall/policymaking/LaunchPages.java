package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes out when a policy is launched: the adopted text in each shape that people ask for. */
@Controller
@Public
class LaunchPages {

  private final Policies policies;
  private final Texts texts;

  LaunchPages(Policies policies, Texts texts) {
    this.policies = policies;
    this.texts = texts;
  }

  /**
   * The text alone, with everything that can be taken away.
   *
   * @param plain whether the plain-language twin is shown in its place
   */
  @GetMapping("/policies/{id}/launch")
  String kit(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean plain,
      Locale locale,
      Model model) {
    model.addAttribute("view", view(id, plain, locale));
    return "policymaking/launch";
  }

  /** To be shown to people in a room; printed, each is a page. */
  @GetMapping("/policies/{id}/launch/slides")
  String slides(@PathVariable UUID id, Locale locale, Model model) {
    model.addAttribute("view", view(id, true, locale));
    return "policymaking/slides";
  }

  private LaunchKit view(UUID id, boolean plain, Locale locale) {
    Made made = policies.open(id);
    if (made.process().resolution() == null) {
      throw Policies.notFound();
    }
    var city = policies.city();
    return LaunchKit.of(
        made,
        ModelPages.finalText(made),
        city.name(),
        plain,
        new Formats(texts, locale, city.zone()));
  }
}
