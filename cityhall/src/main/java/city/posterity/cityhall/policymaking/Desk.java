package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.PlainText;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.input.ClassifyInput;
import city.posterity.procurement.policymaking.input.DecideAppeal;
import city.posterity.procurement.policymaking.input.HideInput;
import city.posterity.procurement.policymaking.input.HoldInput;
import city.posterity.procurement.policymaking.input.ModerationReason;
import city.posterity.procurement.policymaking.input.PublishInput;
import city.posterity.procurement.policymaking.process.Duty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the group does to contributions, many at once where that makes sense. */
@Component
class Desk {

  /** Ours: as many steps as somebody waits for. */
  static final int AT_ONCE = 500;

  private final PolicySteps steps;
  private final CurrentCaller callers;
  private final Policies policies;
  private final Inputs inputs;
  private final RuleTexts rules;
  private final Texts texts;

  Desk(
      PolicySteps steps,
      CurrentCaller callers,
      Policies policies,
      Inputs inputs,
      RuleTexts rules,
      Texts texts) {
    this.steps = steps;
    this.callers = callers;
    this.policies = policies;
    this.inputs = inputs;
    this.rules = rules;
    this.texts = texts;
  }

  /**
   * @param said what was done, in a sentence; empty if nothing was
   * @param problems what was refused, each in a sentence
   */
  record Done(String said, List<String> problems) {}

  /**
   * Who acts, with the duties in the group.
   *
   * @throws ResponseStatusException 401 for nobody, 404 for somebody outside of the group
   */
  Actor require(UUID policy) {
    Caller caller =
        callers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    Made made = policies.find(policy).orElseThrow(Policies::notFound);
    Actor actor = BuyingCycle.withTeamRoles(made.all(), caller.actor());
    if (!actor.hasAny(Duty.ROLES)) {
      throw Policies.notFound();
    }
    return actor;
  }

  /**
   * Does one thing to each contribution that is chosen.
   *
   * @param sent what is done, and with {@code alike} whether to those with the same words, too
   * @param shown among which those with the same words are
   */
  Done act(
      Map<String, String> sent,
      InputQuery shown,
      List<UUID> chosen,
      List<UUID> themes,
      Locale locale) {
    UUID policy = shown.policy();
    require(policy);
    Command command = command(sent, themes);
    if (command == null || chosen.isEmpty()) {
      return new Done("", List.of(texts.text(locale, "policymaking.desk.choose")));
    }
    if (!PlainText.isPlain(sent.getOrDefault("note", ""))) {
      return new Done("", List.of(texts.text(locale, "policymaking.say.unreadable")));
    }
    var all = new LinkedHashSet<>(chosen);
    if (sent.containsKey("alike")) {
      all.addAll(inputs.alike(shown, chosen, AT_ONCE));
    }
    var problems = new ArrayList<String>();
    int done = 0;
    for (UUID input : all) {
      String number = input.toString().substring(28);
      if (inputs.policyOf(input).filter(policy::equals).isEmpty()) {
        problems.add(texts.text(locale, "policymaking.desk.gone", number));
        continue;
      }
      try {
        steps.take(policy, new StreamId(Thing.INPUT, input), command);
        done++;
      } catch (CasefileException.Refused e) {
        problems.add(
            texts.text(
                locale, "policymaking.desk.refused", number, sentence(e.findings(), locale)));
      }
    }
    return new Done(
        done == 0 ? "" : texts.text(locale, "policymaking.desk.done", done),
        shortened(problems, locale));
  }

  /** No more than somebody reads; how many others there are is said. */
  private List<String> shortened(List<String> problems, Locale locale) {
    if (problems.size() <= PageOf.ROWS) {
      return List.copyOf(problems);
    }
    var first = new ArrayList<>(problems.subList(0, PageOf.ROWS));
    first.add(texts.text(locale, "policymaking.desk.others", problems.size() - PageOf.ROWS));
    return List.copyOf(first);
  }

  String sentence(List<Finding> findings, Locale locale) {
    var formats = new Formats(texts, locale, policies.city().zone());
    return findings.stream().map(f -> rules.sentences(f, formats)).collect(Collectors.joining(" "));
  }

  private static @Nullable Command command(Map<String, String> sent, List<UUID> themes) {
    String note = sent.getOrDefault("note", "");
    ModerationReason reason =
        Stream.of(ModerationReason.values())
            .filter(r -> Engine.word(r).equals(sent.getOrDefault("reason", "")))
            .findFirst()
            .orElse(ModerationReason.OTHER);
    return switch (sent.getOrDefault("act", "")) {
      case "publish" -> new PublishInput();
      case "hold" -> new HoldInput(reason, note);
      case "hide" -> new HideInput(reason, note);
      case "uphold" -> new DecideAppeal(true, note);
      case "dismiss" -> new DecideAppeal(false, note);
      case "classify" -> new ClassifyInput(themes);
      default -> null;
    };
  }
}
