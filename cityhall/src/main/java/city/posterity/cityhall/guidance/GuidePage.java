package city.posterity.cityhall.guidance;

import city.posterity.cityhall.web.Public;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The guide, for anybody: how buying works, stage by stage, and what is checked. */
@Controller
@Public
@RequestMapping("/guide")
class GuidePage {

  private static final int LONGEST = 200;

  private final GuideLibrary library;
  private final GuideSearch search;

  GuidePage(GuideLibrary library, GuideSearch search) {
    this.search = search;
    this.library = library;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
    String sought = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    model.addAttribute("q", sought);
    model.addAttribute("found", search.search(sought, locale));
    model.addAttribute("stages", library.byStage());
    return "guidance/guide";
  }

  @GetMapping("/sections/{id}")
  String section(@PathVariable String id, Model model) {
    model.addAttribute("entry", library.section(id).orElseThrow(GuidePage::notFound));
    return "guidance/section";
  }

  @GetMapping("/checks/{id}")
  String check(@PathVariable String id, Model model) {
    model.addAttribute("check", library.check(id).orElseThrow(GuidePage::notFound));
    return "guidance/check";
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
