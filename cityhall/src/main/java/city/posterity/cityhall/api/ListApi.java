package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.CaseList;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Paging;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Problem;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.team.Team;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the procurements of which the caller may read something. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ListApi {

  /** What tells how far a procurement has come; the other things only accompany these. */
  private static final Map<Thing, String> STAGES = stages();

  private static final int BATCH = 50;
  // so that one request stays short however much there is that the caller may not read
  private static final int MOST_LOOKED_AT = 300;

  private final CaseList cases;
  private final CurrentCaller callers;

  ListApi(CaseList cases, CurrentCaller callers) {
    this.cases = cases;
    this.callers = callers;
  }

  private record Wanted(
      @Nullable String status, @Nullable String stage, boolean mine, @Nullable String text) {}

  @GetMapping("/procurements")
  ResponseEntity<List<Map<String, Object>>> list(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String mine,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Caller caller = callers.find().orElseThrow(ApiProblem::signInNeeded);
    Paging paging = Paging.of(after, limit);
    Wanted wanted = wanted(status, stage, mine, text);
    var page = new ArrayList<Map<String, Object>>();
    UUID last = paging.after();
    for (int looked = 0; looked < MOST_LOOKED_AT; looked += BATCH) {
      var batch = cases.page(caller.cityId(), last, BATCH);
      for (var listed : batch) {
        if (page.size() == paging.limit()) {
          return paging.answer(page, last);
        }
        line(listed, caller, wanted).ifPresent(page::add);
        last = listed.procurement().id();
      }
      if (batch.size() < BATCH) {
        return paging.answer(page, null);
      }
    }
    return paging.answer(page, last);
  }

  private static Wanted wanted(
      @Nullable String status,
      @Nullable String stage,
      @Nullable String mine,
      @Nullable String text) {
    var problems = new ArrayList<Problem>();
    if (stage != null && !STAGES.containsValue(stage)) {
      problems.add(
          new Problem("not-known", "/stage", "must be one of " + Set.copyOf(STAGES.values())));
    }
    if (mine != null && !mine.equals("true") && !mine.equals("false")) {
      problems.add(new Problem("wrong-type", "/mine", "must be true or false"));
    }
    if (!problems.isEmpty()) {
      throw ApiProblem.wrongData(problems);
    }
    return new Wanted(status, stage, "true".equals(mine), text);
  }

  private static Optional<Map<String, Object>> line(
      CaseList.Listed listed, Caller caller, Wanted wanted) {
    Procurement procurement = listed.procurement();
    var actor = BuyingCycle.withTeamRoles(procurement, caller.actor());
    var readable =
        procurement.things().values().stream()
            .map(h -> h.state())
            .filter(s -> BuyingCycle.mayRead(procurement, s, actor))
            .map(s -> BuyingCycle.shownTo(procurement, actor, s))
            .toList();
    Optional<State> foremost =
        readable.stream()
            .filter(s -> STAGES.containsKey(s.id().thing()))
            .max(Comparator.comparing(s -> s.id().thing()));
    return foremost.flatMap(state -> {
      String status = Engine.word(state.status());
      String stage = String.valueOf(STAGES.get(state.id().thing()));
      String title = title(readable);
      boolean matches =
          (wanted.status() == null || wanted.status().equals(status))
              && (wanted.stage() == null || wanted.stage().equals(stage))
              && (!wanted.mine() || isMine(procurement, readable, caller))
              && (wanted.text() == null || lower(title).contains(lower(wanted.text())));
      if (!matches) {
        return Optional.empty();
      }
      var line = new LinkedHashMap<String, Object>();
      line.put("id", procurement.id().toString());
      line.put("ocid", listed.ocid());
      line.put("title", title);
      line.put("stage", stage);
      line.put("status", status);
      line.put("thing", state.id().thing().word());
      line.put("roles", actor.roles().stream().sorted().map(Role::word).toList());
      line.put("self", "/api/v1/procurements/" + procurement.id());
      return Optional.of(line);
    });
  }

  private static boolean isMine(Procurement procurement, List<State> readable, Caller caller) {
    boolean inTeam =
        procurement
            .find(Team.class, Team.idOf(procurement))
            .filter(t -> !t.rolesOf(caller.actor().person()).isEmpty())
            .isPresent();
    return inTeam
        || hadAHand(procurement, caller)
        || readable.stream()
            .anyMatch(
                s -> s instanceof Bid b && b.supplier().equals(caller.actor().organisation()));
  }

  /** A small purchase has no team: it is theirs who had a hand in it. */
  private static boolean hadAHand(Procurement procurement, Caller caller) {
    return procurement
        .first(Purchase.class)
        .flatMap(p -> procurement.held(p.id()))
        .filter(h -> h.hands().values().stream().anyMatch(p -> p.contains(caller.actor().person())))
        .isPresent();
  }

  private static String title(List<State> readable) {
    String title = "";
    for (State state : readable) {
      if (state instanceof Tender t) {
        return t.terms().title();
      }
      if (state instanceof Need n) {
        title = n.title();
      }
      if (state instanceof Purchase p) {
        title = p.data().title();
      }
      if (state instanceof Emergency e) {
        title = e.declaration().title();
      }
      if (state instanceof PolicyProcess p) {
        title = p.charter().title();
      }
    }
    return title;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Map<Thing, String> stages() {
    var stages = new LinkedHashMap<Thing, String>();
    for (Thing thing :
        List.of(
            Thing.NEED,
            Thing.PURCHASE,
            Thing.EMERGENCY,
            Thing.POLICY,
            Thing.TENDER,
            Thing.OPENING,
            Thing.EVALUATION,
            Thing.AWARD,
            Thing.CONTRACT)) {
      stages.put(thing, VerbAddresses.stage(ThingNames.machine(thing)));
    }
    return stages;
  }
}
