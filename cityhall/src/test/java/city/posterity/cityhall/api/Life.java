package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One procurement that people carry through over HTTP, step by step. */
final class Life {

  private static final JsonMapper JSON = CoreJson.builder().build();

  /** Is told of each step before it is done by whom it may be done. */
  interface Watcher {
    void before(Step step);
  }

  /**
   * What is about to be done.
   *
   * @param from status of the thing before; absent for a new one
   * @param route where it is done if not where every verb is
   */
  record Step(
      Life life,
      String who,
      Thing thing,
      @Nullable String from,
      String verb,
      String path,
      byte[] body,
      @Nullable String etag,
      @Nullable Route route) {

    /** The same by somebody else, who has learnt the version from whoever may. */
    Answer by(@Nullable String other) {
      if (route != null) {
        return life.at(other, route);
      }
      return etag == null
          ? life.http.post(other, path, body)
          : life.http.post(other, path, body, "If-Match", etag);
    }
  }

  private final DemoHttp http;
  private final Watcher watcher;
  private final Map<StreamId, String> readers = new LinkedHashMap<>();
  private UUID id = new UUID(0, 0);

  Life(DemoHttp http, Watcher watcher) {
    this.http = http;
    this.watcher = watcher;
  }

  UUID id() {
    return id;
  }

  /** Every thing so far, with somebody who may read it. */
  Map<StreamId, String> things() {
    return readers;
  }

  /** A case of its own begins with a thing of this kind. */
  StreamId opens(String who, Thing first, Command command) {
    Answer answer = does(who, first, null, NewThings.addressOf(first), command, null);
    id = UUID.fromString(answer.json().get("procurement").asString());
    return made(who, answer);
  }

  StreamId makes(String who, Thing thing, Command command) {
    return makes(who, thing, command, "/api/v1/procurements/" + id);
  }

  StreamId makes(String who, Thing thing, Command command, String under) {
    return made(who, does(who, thing, null, under + "/" + thing.plural(), command, null));
  }

  Life does(String who, StreamId thing, Command command) {
    readers.putIfAbsent(thing, who);
    Answer seen = read(who, thing);
    String verb = ThingNames.machine(thing.thing()).verbOf(command.getClass());
    does(
        who,
        thing.thing(),
        seen.json().get("status").asString(),
        address(thing) + "/" + verb,
        command,
        Objects.requireNonNull(seen.header("ETag")));
    return this;
  }

  /** Does a verb at an address that it has of its own. */
  Life does(String who, StreamId thing, String verb, Route route) {
    readers.putIfAbsent(thing, who);
    String from = read(who, thing).json().get("status").asString();
    var step =
        new Step(this, who, thing.thing(), from, verb, route.path(), route.body(), null, route);
    watcher.before(step);
    DemoHttp.must(step.by(who), route.status());
    return this;
  }

  /** What such an address answers somebody; each attempt has a key of its own. */
  Answer at(@Nullable String who, Route route) {
    var request = http.request(who, route.path());
    request.header(
        "Content-Type", route.isJson() ? "application/json" : "application/octet-stream");
    if (route.path().endsWith("/commit")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return http.send(request.method(route.method(), BodyPublishers.ofByteArray(route.body())));
  }

  /** Where a thing of this kind is made in this procurement. */
  String creationAddress(Thing thing) {
    if (BuyingCycle.opens(thing)) {
      return NewThings.addressOf(thing);
    }
    String under =
        NewThings.parentOf(thing).equals("procurements")
            ? "/api/v1/procurements/" + id
            : readers.keySet().stream()
                .filter(s -> s.thing() == Thing.TENDER)
                .map(Life::address)
                .findFirst()
                .orElseThrow();
    return under + "/" + thing.plural();
  }

  JsonNode state(String who, StreamId thing) {
    return read(who, thing).json();
  }

  /** Time goes on to a moment that was read somewhere. */
  Life until(String instant) {
    DemoHttp.must(http.post(null, "/api/v1/demo/clock", Map.of("set", instant)), 200);
    return this;
  }

  Life later(String duration) {
    http.advance(duration);
    return this;
  }

  Instant now() {
    return Instant.parse(http.now());
  }

  static String address(StreamId thing) {
    return "/api/v1/" + thing.thing().plural() + "/" + thing.id();
  }

  private Answer read(String who, StreamId thing) {
    return DemoHttp.must(http.get(who, address(thing)), 200);
  }

  private Answer does(
      String who,
      Thing thing,
      @Nullable String from,
      String path,
      Command command,
      @Nullable String etag) {
    String verb = ThingNames.machine(thing).verbOf(command.getClass());
    byte[] body = JSON.writeValueAsBytes(command);
    var step = new Step(this, who, thing, from, verb, path, body, etag, null);
    watcher.before(step);
    return DemoHttp.must(step.by(who), from == null ? 201 : 200);
  }

  private StreamId made(String who, Answer answer) {
    JsonNode json = answer.json();
    var thing = CoreJson.streamId(json.get("thing").asString() + ":" + json.get("id").asString());
    readers.putIfAbsent(thing, who);
    return thing;
  }
}
