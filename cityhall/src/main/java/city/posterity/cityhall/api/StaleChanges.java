package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody else did to a thing since the caller read it. */
@Component
final class StaleChanges {

  static final String SENTENCE =
      "Somebody changed this since you read it; look at what is different and decide anew.";

  private final Casefile casefile;
  private final JsonMapper json = CoreJson.builder().build();

  StaleChanges(Casefile casefile) {
    this.casefile = casefile;
  }

  /** 412 with the changes; 404 for somebody who may not read the thing. */
  ApiProblem problem(
      CasefileException.Stale stale, Caller caller, UUID procurementId, @Nullable Long seen) {
    Procurement procurement = casefile.find(caller.cityId(), procurementId).orElseThrow();
    StreamId target = stale.target();
    var held = procurement.held(target);
    if (held.isEmpty() || !Visibility.mayRead(procurement, held.get().state(), caller)) {
      return ApiProblem.notFound(target.thing().word() + " " + target.id() + " that you may read");
    }
    var more = new LinkedHashMap<String, Object>();
    more.put("currentVersion", stale.current());
    more.put("changes", stale.since().stream().map(StaleChanges::line).toList());
    var actor = BuyingCycle.withTeamRoles(procurement, caller.actor());
    var differences = new ArrayList<Map<String, Object>>();
    State before = at(caller.cityId(), procurementId, target, seen == null ? 0 : seen);
    if (before != null && !Visibility.mayRead(procurement, before, caller)) {
      // what is public now was a draft then
      before = null;
    }
    compare(
        "",
        before == null ? null : json.valueToTree(BuyingCycle.shownTo(procurement, actor, before)),
        json.valueToTree(BuyingCycle.shownTo(procurement, actor, held.get().state())),
        differences);
    more.put("differences", differences);
    return new ApiProblem(412, "stale-version", SENTENCE, List.of(), more);
  }

  static Map<String, Object> line(Recorded r) {
    var line = new LinkedHashMap<String, Object>();
    line.put("thing", r.stream().toString());
    line.put("version", r.version());
    line.put("event", r.event().getClass().getSimpleName());
    line.put("verb", r.verb());
    if (!BuyingCycle.hidesWho(r.event())) {
      line.put("by", r.by().toString());
    }
    line.put("at", r.at().toString());
    line.put("processedAt", r.processedAt().toString());
    return line;
  }

  /** The thing as it was; absent for a version that it never had. */
  private @Nullable State at(UUID cityId, UUID procurementId, StreamId target, long version) {
    var fold = ThingNames.machine(target.thing()).fold();
    State state = null;
    for (Recorded r : casefile.history(cityId, procurementId)) {
      if (r.stream().equals(target) && r.version() <= version) {
        state = fold.apply(state, target, r.event());
      }
    }
    return state;
  }

  private static void compare(
      String at,
      @Nullable JsonNode was,
      @Nullable JsonNode now,
      List<Map<String, Object>> differences) {
    if (was != null && was.equals(now)) {
      return;
    }
    if (was != null && now != null && was.isObject() && now.isObject()) {
      var names = new LinkedHashSet<>(was.propertyNames());
      names.addAll(now.propertyNames());
      names.forEach(name ->
          compare(
              at + "/" + name.replace("~", "~0").replace("/", "~1"),
              was.get(name),
              now.get(name),
              differences));
      return;
    }
    var difference = new LinkedHashMap<String, Object>();
    difference.put("pointer", at);
    if (was != null) {
      difference.put("was", was);
    }
    if (now != null) {
      difference.put("now", now);
    }
    differences.add(difference);
  }
}
