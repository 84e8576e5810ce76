package city.posterity.cityhall.api;

import city.posterity.cityhall.web.Public;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes controllers that were written by hand: each package brings a part of the description in
 * {@code openapi/<package>.yaml}. Of what it says, that is taken which this program really answers;
 * what it does not say is listed all the same, with its name only.
 */
@Component
@ConditionalOnWebApplication
final class WrittenAddresses {

  /**
   * An address as it is answered.
   *
   * @param path with the names of its variables in braces, without what they have to look like
   * @param owner package that answers
   * @param open whether it is answered to whoever is not signed in, too
   */
  record Address(String path, String method, String owner, boolean open) {}

  private static final String UNDER = "/api/v1";

  /** A variable of a path, which may say what it has to look like: {@code {year:[0-9]{4}}}. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");

  private final JsonMapper json = JsonMapper.builder().build();
  private final RequestMappingHandlerMapping mapping;

  WrittenAddresses(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  /** Adds the parts to a description that holds the generated addresses already. */
  void addTo(ObjectNode document) {
    var parts = parts();
    ObjectNode paths = (ObjectNode) document.get("paths");
    for (JsonNode part : parts) {
      merge(document, part, "tags");
      part.path("components")
          .properties()
          .forEach(group ->
              ((ObjectNode) document.get("components"))
                  .withObject("/" + group.getKey())
                  .setAll((ObjectNode) group.getValue()));
    }
    for (Address address : answered()) {
      if (described(parts, address).isPresent()) {
        removeGenerated(paths, address);
      }
      ObjectNode at =
          paths.has(address.path())
              ? (ObjectNode) paths.get(address.path())
              : paths.putObject(address.path());
      if (!at.has(address.method())) {
        at.set(address.method(), written(parts, address));
      }
    }
  }

  /** What is answered under the API by controllers of any package, in a stable order. */
  List<Address> answered() {
    var found = new ArrayList<Address>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          for (String path : info.getPatternValues()) {
            if (path.startsWith(UNDER) && !isGeneric(handler, path)) {
              String plain = VARIABLE.matcher(path).replaceAll("{$1}");
              methods(info.getMethodsCondition().getMethods())
                  .forEach(m -> found.add(new Address(plain, m, owner(handler), isOpen(handler))));
            }
          }
        });
    found.sort(Comparator.comparing(Address::path).thenComparing(Address::method));
    return found;
  }

  /** The addresses that stand for those of every thing; these are described one by one. */
  private static boolean isGeneric(HandlerMethod handler, String path) {
    return handler.getBeanType().getPackage() == WrittenAddresses.class.getPackage()
        && (path.contains("{things}") || path.contains("{verb}"));
  }

  private static Set<String> methods(Set<RequestMethod> methods) {
    return methods.stream()
        .map(m -> m.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String owner(HandlerMethod handler) {
    String name = handler.getBeanType().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isOpen(HandlerMethod handler) {
    return handler.hasMethodAnnotation(Public.class)
        || handler.getBeanType().isAnnotationPresent(Public.class);
  }

  private ObjectNode written(List<JsonNode> parts, Address address) {
    return described(parts, address).orElseGet(() -> bare(address));
  }

  private static Optional<ObjectNode> described(List<JsonNode> parts, Address address) {
    return parts.stream()
        .map(p -> p.path("paths").path(address.path()).path(address.method()))
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** An address that a package answers itself stands before that of every thing of its shape. */
  private static void removeGenerated(ObjectNode paths, Address address) {
    for (String path : List.copyOf(paths.propertyNames())) {
      if (shape(path).equals(shape(address.path()))
          && paths.get(path) instanceof ObjectNode at
          && at.path(address.method()).has("x-thing")) {
        at.remove(address.method());
        if (at.isEmpty()) {
          paths.remove(path);
        }
      }
    }
  }

  /** The same for two addresses that differ by the names of their variables only. */
  static String shape(String path) {
    return VARIABLE.matcher(path).replaceAll("{}");
  }

  private ObjectNode bare(Address address) {
    ObjectNode operation = json.createObjectNode();
    operation.put("operationId", address.method() + " " + address.path());
    operation.put("summary", "Not described yet");
    operation.put("x-undescribed", true);
    operation.putArray("tags").add(address.owner());
    VARIABLE
        .matcher(address.path())
        .results()
        .forEach(v -> {
          ObjectNode parameter = Responses.parameters(operation).addObject();
          parameter.put("name", v.group(1)).put("in", "path");
          parameter.put("required", true).putObject("schema").put("type", "string");
        });
    operation.putObject("responses").putObject("default").put("description", "See the manual.");
    return operation;
  }

  private List<JsonNode> parts() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml"))
          .sorted(Comparator.comparing(r -> Objects.requireNonNull(r.getFilename())))
          .map(this::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode read(Resource resource) {
    try (InputStream in = resource.getInputStream()) {
      var settings = LoadSettings.builder().setLabel(resource.getDescription()).build();
      return json.valueToTree(new Load(settings).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void merge(ObjectNode document, JsonNode part, String list) {
    part.path(list).forEach(document.withArray("/" + list)::add);
  }
}
