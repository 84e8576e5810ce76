package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Paging;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads procurements and their things, for those who need to know. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ThingApi {

  private final Casefile casefile;
  private final CurrentCaller callers;
  private final JsonMapper json = CoreJson.builder().build();

  ThingApi(Casefile casefile, CurrentCaller callers) {
    this.casefile = casefile;
    this.callers = callers;
  }

  /** What there is, where it stands, and what the caller could do with it. */
  @GetMapping("/procurements/{id}")
  Map<String, Object> procurement(@PathVariable String id) {
    Caller caller = caller();
    Procurement procurement = load(ThingNames.id(id));
    var procedure = casefile.procedureOf(caller.cityId(), procurement);
    Engine engine = BuyingCycle.engine(procedure);
    var actor = BuyingCycle.withTeamRoles(procurement, caller.actor());
    var things = new ArrayList<Map<String, Object>>();
    procurement
        .things()
        .forEach((stream, held) -> {
          if (Visibility.mayRead(procurement, held.state(), caller)) {
            things.add(line(stream, held, engine.verbsFor(procurement, stream, actor)));
          }
        });
    if (things.isEmpty()) {
      throw ApiProblem.notFound("procurement " + id + " that you may read");
    }
    var view = new LinkedHashMap<String, Object>();
    view.put("id", id);
    casefile.ocid(caller.cityId(), procurement.id()).ifPresent(o -> view.put("ocid", o));
    view.put("pack", procedure.packId());
    view.put("procedure", procedure.procedureId());
    view.put("roles", actor.roles().stream().sorted().map(r -> r.word()).toList());
    view.put("things", things);
    view.put(
        "holds",
        Visibility.isStaff(procurement, caller)
            ? engine.holds(procurement, casefile.now()).stream()
                .map(h -> Map.of("reason", Engine.word(h.reason()), "cause", h.cause().toString()))
                .toList()
            : List.of());
    return view;
  }

  /** Who did what, when; for the team. */
  @GetMapping("/procurements/{id}/history")
  ResponseEntity<List<Map<String, Object>>> history(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Caller caller = caller();
    Paging paging = Paging.of(after, limit);
    UUID procurementId = ThingNames.id(id);
    Procurement procurement = load(procurementId);
    if (!Visibility.isStaff(procurement, caller)) {
      throw ApiProblem.notFound("procurement " + id + " that you may read");
    }
    var rows = casefile.history(caller.cityId(), procurementId, paging.after(), paging.wanted());
    var seen = rows.subList(0, Math.min(paging.limit(), rows.size()));
    var page =
        seen.stream()
            .map(Casefile.Entry::recorded)
            .filter(r ->
                procurement
                    .held(r.stream())
                    .filter(h -> Visibility.mayRead(procurement, h.state(), caller))
                    .isPresent())
            .map(StaleChanges::line)
            .toList();
    return paging.answer(page, rows.size() > paging.limit() ? seen.getLast().id() : null);
  }

  @GetMapping("/{things}/{id}")
  ResponseEntity<ObjectNode> thing(@PathVariable String things, @PathVariable String id) {
    Caller caller = caller();
    StreamId stream = ThingNames.stream(things, id);
    UUID procurementId =
        casefile.procurementOf(caller.cityId(), stream).orElseThrow(() -> unreadable(stream));
    // one of a crowd is not seen unless it is named
    Set<StreamId> crowd = stream.thing().isCrowd() ? Set.of(stream) : Set.of();
    Procurement procurement =
        casefile.find(caller.cityId(), procurementId, crowd).orElseThrow(() -> unreadable(stream));
    Held held = procurement.held(stream).orElseThrow(() -> unreadable(stream));
    if (!Visibility.mayRead(procurement, held.state(), caller)) {
      throw unreadable(stream);
    }
    ObjectNode view =
        json.valueToTree(
            BuyingCycle.shownTo(
                procurement, BuyingCycle.withTeamRoles(procurement, caller.actor()), held.state()));
    view.put("procurement", procurementId.toString());
    view.put("status", Engine.word(held.state().status()));
    view.put("version", held.version());
    return ResponseEntity.ok().eTag("\"" + held.version() + "\"").body(view);
  }

  private Procurement load(UUID id) {
    return casefile
        .find(callers.cityId(), id)
        .orElseThrow(() -> ApiProblem.notFound("procurement " + id + " that you may read"));
  }

  private Caller caller() {
    return callers.find().orElseThrow(ApiProblem::signInNeeded);
  }

  /** The same answer whether it does not exist or is not for the caller. */
  private static ApiProblem unreadable(StreamId stream) {
    return ApiProblem.notFound(stream.thing().word() + " " + stream.id() + " that you may read");
  }

  private static Map<String, Object> line(StreamId stream, Held held, List<String> verbs) {
    return Map.of(
        "thing", stream.thing().word(),
        "id", stream.id().toString(),
        "status", Engine.word(held.state().status()),
        "version", held.version(),
        "verbs", verbs,
        "self", "/api/v1/" + stream.thing().plural() + "/" + stream.id());
  }
}
