package city.posterity.cityhall.guidance;

import city.posterity.cityhall.guidance.Assessment.Asked;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How the city buys, by the indicator frameworks: read by anybody, answered by administrators. */
@Controller
class AssessmentPage {

  private static final int LONGEST = 2000;

  private final Indicators indicators;
  private final CityCounts counts;
  private final Answers answers;
  private final People people;
  private final Texts texts;
  private final CityClock clock;

  AssessmentPage(
      Indicators indicators,
      CityCounts counts,
      Answers answers,
      People people,
      Texts texts,
      CityClock clock) {
    this.indicators = indicators;
    this.counts = counts;
    this.answers = answers;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  @Public
  @GetMapping("/guide/self-assessment")
  String show(Locale locale, Model model) {
    model.addAttribute("view", assessment());
    model.addAttribute("formats", new Formats(texts, locale, people.city().zone()));
    model.addAttribute("mayAnswer", false);
    return "guidance/assessment";
  }

  @GetMapping("/administration/self-assessment")
  String choose(Locale locale, Model model) {
    administrator();
    show(locale, model);
    model.addAttribute("mayAnswer", true);
    return "guidance/assessment";
  }

  @GetMapping("/administration/self-assessment/{id}")
  String form(@PathVariable String id, Model model) {
    administrator();
    Asked asked = asked(id);
    var given = asked.answer();
    return form(
        asked,
        given == null ? "" : String.valueOf(given.yes()),
        given == null ? "" : given.reason(),
        given == null || given.evidence() == null ? "" : given.evidence(),
        Map.of(),
        model);
  }

  @PostMapping("/administration/self-assessment/{id}")
  String answer(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String yes,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String evidence,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Caller caller = administrator();
    Asked asked = asked(id);
    var problems = new LinkedHashMap<String, String>();
    if (!yes.equals("true") && !yes.equals("false")) {
      problems.put("yes", texts.text(locale, "guidance.assess.wrong.yes"));
    }
    if (reason.isBlank() || reason.length() > LONGEST) {
      problems.put("reason", texts.text(locale, "guidance.assess.wrong.reason", LONGEST));
    }
    String address = evidence.strip();
    if (!address.isEmpty() && (address.length() > LONGEST || !address.matches("https?://\\S+"))) {
      problems.put("evidence", texts.text(locale, "guidance.assess.wrong.evidence"));
    }
    if (!problems.isEmpty()) {
      response.setStatus(422);
      return form(asked, yes, reason, evidence, problems, model);
    }
    answers.add(
        caller.cityId(),
        id,
        new Answers.Answer(
            yes.equals("true"),
            reason.strip(),
            address.isEmpty() ? null : address,
            caller.actor().person().value(),
            clock.instant()));
    return "redirect:/administration/self-assessment#q-" + id;
  }

  private String form(
      Asked asked,
      String yes,
      String reason,
      String evidence,
      Map<String, String> problems,
      Model model) {
    Answers.@Nullable Answer last = answers.newest(people.cityId()).get(asked.id());
    String by =
        last == null ? "" : people.person(new PersonId(last.by())).map(p -> p.name()).orElse("");
    model.addAttribute("form", new AnswerForm(asked, yes, reason, evidence, problems, by));
    return "guidance/answer";
  }

  private Assessment assessment() {
    return Assessment.of(
        indicators, counts.of(people.cityId()), answers.newest(people.cityId()), clock.instant());
  }

  private Asked asked(String id) {
    return assessment().parts().stream()
        .flatMap(p -> p.questions().stream())
        .filter(q -> q.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Caller administrator() {
    Caller caller =
        people.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (!caller.actor().is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return caller;
  }
}
