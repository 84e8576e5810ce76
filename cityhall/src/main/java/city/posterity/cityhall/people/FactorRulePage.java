package city.posterity.cityhall.people;

import city.posterity.cityhall.people.FactorRule.Chosen;
import city.posterity.cityhall.people.FactorRule.Group;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where administrators say of whom a second factor is asked. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/administration/second-factor")
class FactorRulePage {

  private final Administration administration;
  private final FactorRule rule;
  private final Persons persons;
  private final Wording wording;
  private final Texts texts;

  FactorRulePage(
      Administration administration,
      FactorRule rule,
      Persons persons,
      Wording wording,
      Texts texts) {
    this.administration = administration;
    this.rule = rule;
    this.persons = persons;
    this.wording = wording;
    this.texts = texts;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    Caller caller = administration.require();
    var history = rule.history(caller.cityId());
    Set<Group> asked = history.isEmpty() ? Set.of() : history.getFirst().asked();
    model.addAttribute("done", done.equals("stored"));
    model.addAttribute("groups", Arrays.stream(Group.values()).map(Group::word).toList());
    model.addAttribute("asked", asked.stream().map(Group::word).collect(Collectors.toSet()));
    model.addAttribute(
        "history", history.stream().map(c -> sentence(caller.cityId(), c, locale)).toList());
    return "people/factor-rule";
  }

  @PostMapping
  @FreshProof
  String choose(@RequestParam(required = false, defaultValue = "") List<String> asked) {
    Caller caller = administration.require();
    var groups = EnumSet.noneOf(Group.class);
    for (Group group : Group.values()) {
      if (asked.contains(group.word())) {
        groups.add(group);
      }
    }
    rule.choose(caller.cityId(), groups, caller.actor().person());
    return "redirect:/administration/second-factor?done=stored";
  }

  private String sentence(UUID cityId, Chosen chosen, Locale locale) {
    String who = persons.find(cityId, chosen.by()).map(PersonView::name).orElse("");
    String groups =
        chosen.asked().stream()
            .sorted()
            .map(g -> texts.text(locale, "factors.group." + g.word()))
            .collect(Collectors.joining(" · "));
    return texts.text(
        locale,
        "factors.rule.chosen",
        wording.at(chosen.at(), locale),
        who,
        groups.isEmpty() ? texts.text(locale, "factors.group.nobody") : groups);
  }
}
