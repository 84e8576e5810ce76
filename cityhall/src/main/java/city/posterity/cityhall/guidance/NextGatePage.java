package city.posterity.cityhall.guidance;

import city.posterity.cityhall.web.Texts;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Ready for the next gate? What shuts it, what has to be explained, and by whom. */
@Controller
class NextGatePage {

  private final Judging judging;
  private final Regimes regimes;
  private final Texts texts;

  NextGatePage(Judging judging, Regimes regimes, Texts texts) {
    this.regimes = regimes;
    this.judging = judging;
    this.texts = texts;
  }

  @GetMapping("/work/procurements/{id}/gates")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String told,
      Locale locale,
      Model model) {
    var judged =
        judging.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("address", "/work/procurements/" + judged.procurement().id());
    model.addAttribute("newer", regimes.differences(judged.procurement(), locale));
    model.addAttribute("moving", judging.moving(judged.procurement()).orElse(null));
    model.addAttribute("told", !told.isEmpty());
    model.addAttribute("said", SaidView.of(judged.policies(), judged.procurement(), texts, locale));
    model.addAttribute(
        "policies",
        judged.judgements().stream()
            .map(j -> GateView.of(j, judged.procurement(), locale))
            // what shuts gates first
            .sorted(Comparator.comparing(GateView::enforced).reversed())
            .toList());
    return "guidance/gates";
  }
}
