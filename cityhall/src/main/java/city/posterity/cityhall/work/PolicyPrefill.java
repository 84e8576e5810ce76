package city.posterity.cityhall.work;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.EditClause;
import city.posterity.procurement.policymaking.input.ClassifyInput;
import city.posterity.procurement.policymaking.input.Coding;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.input.TranslateInput;
import city.posterity.procurement.policymaking.process.AdoptPolicy;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.PlanSecondRound;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.RoundPlan;
import city.posterity.procurement.policymaking.response.DraftResponse;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import city.posterity.procurement.policymaking.theme.RewordTheme;
import city.posterity.procurement.policymaking.theme.Theme;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the forms by which a policy is made hold before anybody has written in them. */
final class PolicyPrefill {

  private static final JsonMapper JSON = CoreJson.builder().build();

  private final Desk desk;
  private final Locale locale;

  PolicyPrefill(Desk desk, Locale locale) {
    this.desk = desk;
    this.locale = locale;
  }

  ObjectNode of(Class<? extends Command> command, @Nullable State state, @Nullable StreamId about) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (command == CharterPolicy.class) {
      json.putObject("charter").putArray("languages").add(locale.getLanguage());
    } else if (command == AddClause.class) {
      json.putObject("wording").putArray("words").addObject().put("language", original());
    } else if (command == EditClause.class && state instanceof Clause c) {
      json.set("wording", JSON.valueToTree(c.newest().wording()));
    } else if (command == SubmitInput.class) {
      json.put("people", 1).put("language", original());
    } else if (command == TranslateInput.class) {
      json.put("language", original());
    } else if (command == ClassifyInput.class && state instanceof Input i) {
      own(i, json.putArray("themes"));
    } else if (command == RewordTheme.class && state instanceof Theme t) {
      json.put("summary", t.summary());
    } else if (state instanceof PolicyProcess p) {
      ofPolicy(command, p, json);
    } else if (about != null) {
      about(command, about, json);
    }
    return json;
  }

  private String original() {
    return desk.first(PolicyProcess.class).map(p -> p.languages().getFirst()).orElse("en");
  }

  /** What a person chose before; what others chose would lead that person on. */
  private void own(Input input, ArrayNode themes) {
    input.codings().stream()
        .filter(c -> c.coder().equals(desk.actor().person()))
        .reduce((_, b) -> b)
        .map(Coding::themes)
        .ifPresent(all -> all.forEach(t -> themes.add(t.toString())));
  }

  private void ofPolicy(Class<? extends Command> command, PolicyProcess p, ObjectNode json) {
    if (command == AdoptPolicy.class) {
      // without the fingerprint: who copies it has seen what the body saw
      ObjectNode resolution = json.putObject("resolution");
      var submission = p.submission();
      if (submission != null) {
        resolution.put("body", submission.body());
      }
      resolution.put("day", desk.now().atZone(desk.zone()).toLocalDate().toString());
    } else if (command == PublishPrimer.class || command == PlanSecondRound.class) {
      ObjectNode plan = json.putObject("plan");
      p.round().ifPresent(r -> again(r.plan(), plan));
      ArrayNode rows = plan.putArray("coverage");
      p.charter()
          .sectors()
          .forEach(s -> {
            ObjectNode row = rows.addObject();
            row.set("sector", JSON.valueToTree(s));
            p.round().stream()
                .flatMap(r -> r.plan().coverage().stream())
                .filter(c -> c.sector() == s)
                .forEach(c -> row.put("minimum", c.minimum()).put("how", c.how()));
          });
    }
  }

  /** What was said of an earlier round and holds until somebody says otherwise. */
  private static void again(RoundPlan before, ObjectNode plan) {
    plan.set("moderation", JSON.valueToTree(before.moderation()));
    plan.put("moderationPolicy", before.moderationPolicy());
  }

  private void about(Class<? extends Command> command, StreamId about, ObjectNode json) {
    if (command == DraftResponse.class) {
      String list = about.thing() == Thing.THEME ? "themes" : "inputs";
      json.putObject("answer").putArray(list).add(about.id().toString());
    } else if (command == ProposeRevision.class) {
      ObjectNode changes = json.putObject("changes");
      if (about.thing() == Thing.RESPONSE) {
        changes.putArray("responses").add(about.id().toString());
      }
      desk.shown(about)
          .filter(Clause.class::isInstance)
          .map(Clause.class::cast)
          .ifPresent(c -> reworded(c, changes.putArray("edits").addObject()));
    }
  }

  private static void reworded(Clause clause, ObjectNode edit) {
    edit.set("kind", JSON.valueToTree(Edit.Kind.REWORD));
    edit.put("clause", clause.key()).put("fromVersion", clause.newest().number());
    edit.set("wording", JSON.valueToTree(clause.newest().wording()));
  }
}
