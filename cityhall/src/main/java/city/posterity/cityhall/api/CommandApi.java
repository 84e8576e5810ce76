package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.Receipt;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does things: {@code POST /api/v1/tenders/{id}/publish}, and brings them into being: {@code POST
 * /api/v1/procurements/{id}/tenders}.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CommandApi {

  private final Casefile casefile;
  private final CurrentCaller callers;
  private final NewThings newThings;
  private final DatabaseClock clock;
  private final List<VerbTakeover> takeovers;
  private final JsonMapper json = JsonMapper.builder().build();

  CommandApi(
      Casefile casefile,
      CurrentCaller callers,
      NewThings newThings,
      DatabaseClock clock,
      List<VerbTakeover> takeovers) {
    this.casefile = casefile;
    this.callers = callers;
    this.newThings = newThings;
    this.clock = clock;
    this.takeovers = List.copyOf(takeovers);
  }

  @PostMapping("/procurements")
  ResponseEntity<Map<String, Object>> open(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    Caller caller = caller();
    Machine machine = ThingNames.machine(Thing.NEED);
    UUID procurement = RowId.next();
    var target = new StreamId(Thing.NEED, procurement);
    Command command = read(machine, "propose", body);
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
      return create(request, procurementOf(target), ThingNames.thing(verb), target, body);
    }
    Caller caller = caller();
    refuseIfTakenOver(target.thing(), verb);
    refuseIfSecret(caller, target);
    Command command = read(machine, verb, body);
    Long version = Preconditions.version(request, !mayMissVersion(machine, verb, command));
    UUID procurement = procurementOf(target);
    Receipt receipt = perform(request, body, caller, procurement, target, command, version);
    return ResponseEntity.ok().eTag("\"" + receipt.version() + "\"").body(view(receipt));
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
    Command command = read(machine, verb, body);
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
    return casefile.perform(
        new CommandRequest(
            caller.cityId(),
            procurement,
            target,
            command,
            caller.actor(),
            version,
            request.getHeader("X-Reason"),
            clock.now(),
            Preconditions.idempotency(request, bytes)));
  }

  private void refuseIfTakenOver(Thing thing, String verb) {
    takeovers.stream()
        .flatMap(t -> t.addressOf(thing, verb).stream())
        .findFirst()
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

  private Command read(Machine machine, String verb, byte @Nullable [] body) {
    Class<? extends Command> type = java.util.Objects.requireNonNull(machine.verbs().get(verb));
    boolean human =
        machine.moves().stream()
            .filter(m -> m.verb().equals(verb))
            .anyMatch(m -> m.actors().stream().anyMatch(Role::isHuman));
    if (!human) {
      throw new ApiProblem(403, "machine.role-missing", "Only time itself does this.");
    }
    JsonNode node =
        body == null || body.length == 0 ? json.createObjectNode() : json.readTree(body);
    var result = RecordReader.read(type, node);
    if (result.value() == null) {
      throw ApiProblem.wrongData(result.problems());
    }
    return result.value();
  }

  private static ResponseEntity<Map<String, Object>> created(Receipt receipt) {
    var body = view(receipt);
    var answer =
        receipt.replayed()
            ? ResponseEntity.ok()
            : ResponseEntity.created(URI.create(String.valueOf(body.get("self"))));
    return answer.eTag("\"" + receipt.version() + "\"").body(body);
  }

  private static Map<String, Object> view(Receipt r) {
    return Map.of(
        "procurement", r.procurementId().toString(),
        "thing", r.target().thing().word(),
        "id", r.target().id().toString(),
        "version", r.version(),
        "status", r.status(),
        "at", r.at().toString(),
        "events", List.copyOf(r.events()),
        "self", "/api/v1/" + r.target().thing().plural() + "/" + r.target().id());
  }
}
