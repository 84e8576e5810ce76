package city.posterity.cityhall.api;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Rule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API (OpenAPI 3.1), made once from the program itself. */
@Component
@ConditionalOnWebApplication
final class ApiDocument {

  private static final List<String> PROBLEMS =
      List.of(
          "400", "401", "403", "404", "409", "410", "412", "413", "415", "422", "423", "428", "429",
          "503", "507");
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("400", "The request cannot be understood."),
          Map.entry("401", "Nobody is signed in."),
          Map.entry("403", "A rule says no, or the caller has not the role."),
          Map.entry("404", "There is no such thing, or the caller may not know of it."),
          Map.entry("409", "It contradicts what is stored."),
          Map.entry("410", "Too late, for good."),
          Map.entry("412", "Somebody changed it since it was read; the changes are told."),
          Map.entry("413", "The body is too large."),
          Map.entry("415", "The body is no JSON."),
          Map.entry("422", "The data is wrong; every error is told with its place."),
          Map.entry("423", "Not yet."),
          Map.entry("428", "If-Match is missing."),
          Map.entry("429", "Too many requests; Retry-After says how long to wait."),
          Map.entry("503", "Come back later."),
          Map.entry("507", "There is no room left to store it; come back later."));

  private final WrittenAddresses written;
  private final RuleTexts texts;
  private final List<VerbTakeover> takeovers;
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private volatile @Nullable ObjectNode made;

  ApiDocument(WrittenAddresses written, RuleTexts texts, List<VerbTakeover> takeovers) {
    this.takeovers = List.copyOf(takeovers);
    this.texts = texts;
    this.written = written;
  }

  /** As it is served. */
  byte[] bytes() {
    return json.writeValueAsBytes(tree());
  }

  ObjectNode tree() {
    ObjectNode document = made;
    if (document == null) {
      document = make();
      made = document;
    }
    return document;
  }

  private ObjectNode make() {
    ObjectNode document = json.createObjectNode().put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Posterity").put("version", "1");
    info.put("description", "With which a city buys. All times are RFC 3339 with zone.");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", "/");
    document.putArray("security").addObject().putArray("token");
    stages(document.putArray("tags"));
    ObjectNode paths = document.putObject("paths");
    ObjectNode components = document.putObject("components");
    ObjectNode responses = components.putObject("responses");
    PROBLEMS.forEach(p -> problem(responses.putObject("Problem" + p), p));
    new VerbAddresses(paths, new Schemas(components.putObject("schemas")), takeovers).describe();
    ObjectNode rules = document.putObject("x-rules");
    rules(rules.putArray("machine"), MachineRule.class);
    BuyingCycle.MACHINES.forEach(m -> rules(rules.putArray(m.thing().word()), m.rules()));
    written.addTo(document);
    sort(document, "paths");
    sort(components, "schemas");
    return document;
  }

  /** Every refusal by a rule that there is, with the answer's status and its sentences. */
  private void rules(ArrayNode list, Class<? extends Rule> rules) {
    Arrays.stream(rules.getEnumConstants())
        .sorted(Comparator.comparing(Rule::id))
        .forEach(r ->
            list.addObject()
                .put("code", r.id())
                .put("status", ProblemAnswers.status(r.kind()))
                .put("message", texts.pattern(r.id(), "", Locale.ENGLISH))
                .put("fix", texts.pattern(r.id(), ".fix", Locale.ENGLISH)));
  }

  private static void stages(ArrayNode tags) {
    BuyingCycle.MACHINES.stream()
        .map(VerbAddresses::stage)
        .distinct()
        .forEach(s -> tags.addObject().put("name", s));
  }

  private static void problem(ObjectNode response, String status) {
    response.put("description", MEANINGS.get(status));
    response
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
    if (status.equals("429") || status.equals("503")) {
      response
          .putObject("headers")
          .putObject("Retry-After")
          .put("$ref", "#/components/headers/RetryAfter");
    }
  }

  /** In the order of names, so that a new address changes one place of the document. */
  private static void sort(ObjectNode parent, String name) {
    ObjectNode unsorted = (ObjectNode) parent.get(name);
    ObjectNode sorted = parent.objectNode();
    unsorted.properties().stream()
        .sorted(Comparator.comparing(Map.Entry<String, JsonNode>::getKey))
        .forEach(e -> sorted.set(e.getKey(), e.getValue()));
    parent.set(name, sorted);
  }
}
