package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.Receipt;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Does things: {@code POST /api/v1/tenders/{id}/publish}, and brings them into being: {@code POST
 * /api/v1/procurements/{id}/tenders}.
 */
@RestController
@Once
@RequestMapping(
    path = "/api/v1",
    consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"},
    produces = MediaType.APPLICATION_JSON_VALUE)
class CommandApi {

  private final Casefile casefile;
  private final CurrentCaller callers;
  private final NewThings newThings;
  private final DatabaseClock clock;
  private final List<VerbTakeover> takeovers;
  private final StaleChanges stale;

  CommandApi(
      Casefile casefile,
      CurrentCaller callers,
      NewThings newThings,
      DatabaseClock clock,
      List<VerbTakeover> takeovers,
      StaleChanges stale) {
    this.stale = stale;
    this.casefile = casefile;
    this.callers = callers;
    this.newThings = newThings;
    this.clock = clock;
    this.takeovers = List.copyOf(takeovers);
  }

  @PostMapping("/procurements")
  ResponseEntity<Map<String, Object>> open(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    return open(request, Thing.NEED, body);
  }

  /** A small purchase is a procurement of its own. */
  @PostMapping("/purchases")
  ResponseEntity<Map<String, Object>> openSmall(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    return open(request, Thing.PURCHASE, body);
  }

  /** A declared emergency is a case of its own. */
  @PostMapping("/emergencies")
  ResponseEntity<Map<String, Object>> declare(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    return open(request, Thing.EMERGENCY, body);
  }

  /** The making of a policy is a case of its own. */
  @PostMapping("/policies")
  ResponseEntity<Map<String, Object>> charter(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    return open(request, Thing.POLICY, body);
  }

  private ResponseEntity<Map<String, Object>> open(
      HttpServletRequest request, Thing first, byte @Nullable [] body) {
    Caller caller = caller();
    Machine machine = ThingNames.machine(first);
    UUID procurement = RowId.next();
    var target = new StreamId(first, procurement);
    Command command = read(machine, newThings.verbOf(machine), body, caller, procurement, target);
    return created(perform(request, body, caller, procurement, target, command, null));
  }

  @PostMapping("/procurements/{procurement}/{things}")
  ResponseEntity<Map<String, Object>> create(
      HttpServletRequest request,
      @PathVariable String procurement,
      @PathVariable String things,
      @RequestBody(required = false) byte @Nullable [] body) {
    return create(request, ThingNames.id(procurement), ThingNames.thing(things), null, body);
  }

  @PostMapping("/{parents}/{parent}/{verb}")
  ResponseEntity<Map<String, Object>> act(
      HttpServletRequest request,
      @PathVariable String parents,
      @PathVariable String parent,
      @PathVariable String verb,
      @RequestBody(required = false) byte @Nullable [] body) {
    StreamId target = ThingNames.stream(parents, parent);
    Machine machine = ThingNames.machine(target.thing());
    if (!machine.verbs().containsKey(verb)) {
      Thing made = ThingNames.made(machine, verb);
      return create(request, procurementOf(target), made, target, body);
    }
    Caller caller = caller();
    refuseIfTakenOver(target.thing(), verb);
    refuseIfSecret(caller, target);
    Command command = read(machine, verb, body, caller, procurementOf(target), target);
    Long version = Preconditions.version(request, !mayMissVersion(machine, verb, command));
    UUID procurement = procurementOf(target);
    Receipt receipt = perform(request, body, caller, procurement, target, command, version);
    return replayed(ResponseEntity.ok(), receipt)
        .eTag("\"" + receipt.version() + "\"")
        .body(view(receipt));
  }

  private ResponseEntity<Map<String, Object>> create(
      HttpServletRequest request,
      UUID procurement,
      Thing thing,
      @Nullable StreamId parent,
      byte @Nullable [] body) {
    Caller caller = caller();
    Machine machine = ThingNames.machine(thing);
    String verb = newThings.verbOf(machine);
    Command command =
        read(machine, verb, body, caller, procurement, new StreamId(thing, procurement));
    StreamId target = newThings.idFor(caller, procurement, thing, parent, command);
    return created(perform(request, body, caller, procurement, target, command, null));
  }

  /** Rivals see nobody's work but their own, and what is only added contradicts nobody. */
  private static boolean mayMissVersion(Machine machine, String verb, Command command) {
    return machine.rivals().contains(verb) || command instanceof Addition;
  }

  private Receipt perform(
      HttpServletRequest request,
      byte @Nullable [] body,
      Caller caller,
      UUID procurement,
      StreamId target,
      Command command,
      @Nullable Long version) {
    byte[] bytes = body == null ? new byte[0] : body;
    var wanted =
        new CommandRequest(
            caller.cityId(),
            procurement,
            target,
            command,
            caller.actor(),
            version,
            Preconditions.reason(request),
            clock.now(),
            Preconditions.idempotency(request, bytes));
    try {
      return casefile.perform(wanted);
    } catch (CasefileException.Stale e) {
      throw stale.problem(e, caller, procurement, wanted.expectedVersion());
    }
  }

  private void refuseIfTakenOver(Thing thing, String verb) {
    VerbTakeover.addressOf(takeovers, thing, verb)
        .ifPresent(address -> {
          throw new ApiProblem(
              404,
              "done-elsewhere",
              "This is done at " + address + ".",
              List.of(),
              Map.of("address", address));
        });
  }

  /** The id of a bid can be computed; an answer must not tell a stranger whether there is one. */
  private void refuseIfSecret(Caller caller, StreamId target) {
    if (target.thing() == Thing.BID
        && casefile
            .inSightOf(caller.cityId(), target)
            .flatMap(p -> p.held(target).filter(h -> Visibility.mayRead(p, h.state(), caller)))
            .isEmpty()) {
      throw ApiProblem.notFound(target.thing().word() + " " + target.id());
    }
  }

  private UUID procurementOf(StreamId target) {
    return casefile
        .procurementOf(callers.cityId(), target)
        .orElseThrow(() -> ApiProblem.notFound(target.thing().word() + " " + target.id()));
  }

  private Caller caller() {
    return callers.find().orElseThrow(ApiProblem::signInNeeded);
  }

  private Command read(
      Machine machine,
      String verb,
      byte @Nullable [] body,
      Caller caller,
      UUID procurement,
      StreamId target) {
    Class<? extends Command> type = java.util.Objects.requireNonNull(machine.verbs().get(verb));
    boolean human =
        machine.moves().stream()
            .filter(m -> m.verb().equals(verb))
            .anyMatch(m -> m.actors().stream().anyMatch(Role::isHuman));
    if (!human) {
      throw new ApiProblem(403, "machine.role-missing", "Only time itself does this.");
    }
    JsonNode node =
        body == null || body.length == 0
            ? JsonNodeFactory.instance.objectNode()
            : StrictJson.read(body);
    var result = RecordReader.read(type, node);
    if (result.value() == null) {
      requireRole(machine, verb, caller, procurement, target);
      throw ApiProblem.wrongData(result.problems());
    }
    return result.value();
  }

  /** Whoever may not do it at all is told so before being told how the data should look. */
  private void requireRole(
      Machine machine, String verb, Caller caller, UUID procurement, StreamId target) {
    var stored =
        casefile.find(caller.cityId(), procurement).orElseGet(() -> Procurement.empty(procurement));
    var actor = BuyingCycle.withTeamRoles(stored, caller.actor());
    var roles =
        VerbAddresses.moves(machine, verb)
            .flatMap(m -> m.actors().stream())
            .filter(Role::isHuman)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!actor.hasAny(roles)) {
      throw new ApiProblem(
          403,
          "machine.role-missing",
          "Only somebody who acts here as "
              + roles.stream().map(Role::word).collect(Collectors.joining(", "))
              + " may do this to a "
              + target.thing().word()
              + ".");
    }
  }

  private static ResponseEntity<Map<String, Object>> created(Receipt receipt) {
    var body = view(receipt);
    return replayed(ResponseEntity.created(URI.create(String.valueOf(body.get("self")))), receipt)
        .eTag("\"" + receipt.version() + "\"")
        .body(body);
  }

  /** The same answer again, byte for byte; a header tells that nothing happened this time. */
  private static ResponseEntity.BodyBuilder replayed(
      ResponseEntity.BodyBuilder answer, Receipt receipt) {
    return receipt.replayed() ? answer.header(Preconditions.REPLAYED, "true") : answer;
  }

  private static Map<String, Object> view(Receipt r) {
    var view = new LinkedHashMap<String, Object>();
    view.put("procurement", r.procurementId().toString());
    view.put("thing", r.target().thing().word());
    view.put("id", r.target().id().toString());
    view.put("version", r.version());
    view.put("status", r.status());
    view.put("at", r.at().toString());
    view.put("events", List.copyOf(r.events()));
    view.put("self", "/api/v1/" + r.target().thing().plural() + "/" + r.target().id());
    return view;
  }
}
