package city.posterity.cityhall.api;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes what {@link CommandApi} and {@link ThingApi} answer, from the tables of moves. */
final class VerbAddresses {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode paths;
  private final Schemas schemas;
  private final List<VerbTakeover> takeovers;

  VerbAddresses(ObjectNode paths, Schemas schemas, List<VerbTakeover> takeovers) {
    this.takeovers = takeovers;
    this.paths = paths;
    this.schemas = schemas;
  }

  void describe() {
    for (Machine machine : BuyingCycle.MACHINES) {
      read(machine);
      creation(machine);
      machine
          .verbs()
          .forEach((verb, command) -> {
            if (moves(machine, verb).anyMatch(m -> m.from() != null)) {
              VerbTakeover.addressOf(takeovers, machine.thing(), verb)
                  .ifPresentOrElse(
                      address -> elsewhere(machine, verb, address),
                      () -> act(machine, verb, command));
            }
          });
    }
  }

  /** The stage that a machine belongs to: the package after {@code procurement}. */
  static String stage(Machine machine) {
    return machine.state().getPackageName().split("\\.")[3];
  }

  private void read(Machine machine) {
    ObjectNode get =
        operation("/api/v1/" + machine.thing().plural() + "/{id}", "get", machine, "read");
    get.put("summary", "Read " + ThingNames.oneOf(machine.thing()));
    ObjectNode view = JSON.objectNode();
    ArrayNode all = view.putArray("allOf");
    all.add(schemas.reference(machine.state()));
    all.addObject().put("$ref", "#/components/schemas/Stored");
    ObjectNode ok = Responses.json(get, "200", "The thing as the caller may see it.", view);
    ok.putObject("headers").set("ETag", Responses.etag());
    Responses.problems(get, "401", "404", "429", "503");
  }

  private void creation(Machine machine) {
    moves(machine, null)
        .filter(m -> m.from() == null)
        .map(Move::verb)
        .findFirst()
        .ifPresent(verb -> {
          String path = NewThings.addressOf(machine.thing());
          ObjectNode post = operation(path, "post", machine, "new");
          post.put("summary", sentence(verb) + ": a new " + machine.thing().word());
          body(post, command(machine, verb));
          who(post, machine, verb, m -> m.from() == null);
          ObjectNode created = Responses.json(post, "201", "It exists.", Responses.receipt());
          created.putObject("headers").set("ETag", Responses.etag());
          ((ObjectNode) created.get("headers")).set("Location", Responses.location());
          Responses.idempotencyKey(post);
          Responses.reason(post);
          Responses.problems(post, CHANGES);
        });
  }

  private static final String[] CHANGES = {
    "400", "401", "403", "404", "409", "410", "412", "413", "415", "422", "423", "428", "429", "503"
  };

  private void act(Machine machine, String verb, Class<? extends Command> command) {
    ObjectNode post = operation(addressOf(machine, verb), "post", machine, verb);
    post.put("summary", sentence(verb));
    body(post, command);
    who(post, machine, verb, m -> m.from() != null);
    ObjectNode ok = Responses.json(post, "200", "It happened.", Responses.receipt());
    ok.putObject("headers").set("ETag", Responses.etag());
    Responses.ifMatch(post, !machine.rivals().contains(verb));
    Responses.idempotencyKey(post);
    Responses.reason(post);
    Responses.problems(post, CHANGES);
  }

  /** What another part of the application does at an address of its own is not done here. */
  private void elsewhere(Machine machine, String verb, String address) {
    ObjectNode post = operation(addressOf(machine, verb), "post", machine, verb);
    post.put("summary", sentence(verb) + ": done elsewhere");
    post.put("description", "This is done at " + address + "; here the answer is always 404.");
    post.put("deprecated", true);
    post.put("x-done-at", address);
    post.put("x-thing", machine.thing().word());
    Responses.problems(post, "401", "404", "429");
  }

  private static String addressOf(Machine machine, String verb) {
    return "/api/v1/" + machine.thing().plural() + "/{id}/" + verb;
  }

  private ObjectNode operation(String path, String method, Machine machine, String verb) {
    ObjectNode at = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
    ObjectNode operation = at.putObject(method);
    operation.put("operationId", machine.thing().word() + "-" + verb);
    operation.putArray("tags").add(stage(machine));
    if (path.contains("{id}")) {
      Responses.pathId(operation, "id");
    }
    return operation;
  }

  private void body(ObjectNode operation, Class<? extends Command> command) {
    ObjectNode body = operation.putObject("requestBody");
    body.put("required", !Schemas.isOptional(command));
    body.putObject("content")
        .putObject("application/json")
        .set("schema", schemas.reference(command));
  }

  /** Who may, from where, and who may not because of four eyes: as members and as a sentence. */
  private static void who(
      ObjectNode operation,
      Machine machine,
      String verb,
      java.util.function.Predicate<Move> which) {
    List<Move> moves = moves(machine, verb).filter(which).toList();
    var roles = words(moves, m -> m.actors().stream().filter(Role::isHuman).map(Role::word));
    var from = words(moves, m -> Stream.ofNullable(m.from()).map(Engine::word));
    var unlike = words(moves, m -> m.unlike().stream());
    var guards = words(moves, m -> m.guards().stream().map(Guard::word));
    var text = new StringBuilder("Who: " + String.join(", ", roles) + ".");
    if (!from.isEmpty()) {
      text.append(" From: ").append(String.join(", ", from)).append('.');
    }
    if (!unlike.isEmpty()) {
      text.append(" Not who did: ").append(String.join(", ", unlike)).append('.');
    }
    if (moves.stream().noneMatch(machine.moves()::contains)) {
      text.append(" Only where a pack allows it.");
    }
    operation.put("description", text.toString());
    list(operation, "x-roles", roles);
    list(operation, "x-from", from);
    list(operation, "x-not-who-did", unlike);
    list(operation, "x-guards", guards);
    operation.put("x-thing", machine.thing().word());
  }

  private static TreeSet<String> words(List<Move> moves, Function<Move, Stream<String>> of) {
    return moves.stream().flatMap(of).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void list(ObjectNode operation, String name, TreeSet<String> words) {
    if (!words.isEmpty()) {
      words.forEach(operation.putArray(name)::add);
    }
  }

  /** Rows that people can use, those that a pack may add among them. */
  static Stream<Move> moves(Machine machine, @org.jspecify.annotations.Nullable String verb) {
    return Stream.concat(machine.moves().stream(), machine.optional().stream())
        .filter(m -> verb == null || m.verb().equals(verb))
        .filter(m -> machine.verbs().containsKey(m.verb()))
        .filter(m -> m.actors().stream().anyMatch(Role::isHuman))
        .sorted(Comparator.comparing(m -> m.from() == null ? -1 : m.from().ordinal()));
  }

  private static Class<? extends Command> command(Machine machine, String verb) {
    return Objects.requireNonNull(machine.verbs().get(verb));
  }

  private static String sentence(String verb) {
    String words = verb.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
