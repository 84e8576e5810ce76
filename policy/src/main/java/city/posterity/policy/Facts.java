package city.posterity.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known about one procurement, as a pack declares it, and what people signed about it.
 * Values are of the declared types; what the pack does not declare is left out.
 */
public final class Facts {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private final Map<String, Object> values;
  private final Map<String, Object> seen;
  private final List<Waiver> waivers;
  private final List<Explanation> explanations;
  private final List<Attestation> attestations;
  private final Map<String, String> objects;
  private final List<UnknownFact> unknown;

  /**
   * @param typed whether the pack declares what there may be
   */
  Facts(
      boolean typed,
      Map<String, Object> values,
      List<Waiver> waivers,
      List<Explanation> explanations,
      List<Attestation> attestations,
      Map<String, String> objects,
      List<UnknownFact> unknown) {
    this.values = values;
    this.seen = typed ? View.ofEach(values) : View.ofUntyped(values);
    // names of the policy's own
    seen.keySet().removeAll(List.of("params", "gate", "band"));
    this.waivers = List.copyOf(waivers);
    this.explanations = List.copyOf(explanations);
    this.attestations = List.copyOf(attestations);
    this.objects = Map.copyOf(objects);
    this.unknown = List.copyOf(unknown);
  }

  /**
   * Facts from nested maps and lists, with {@code waivers}, {@code explanations}, {@code
   * attestations} and {@code objects} (digests by name) beside them. {@code params} is left out: a
   * policy's numbers come from the pack alone.
   *
   * @throws FactsException with everything of a wrong kind
   */
  public static Facts of(Policy policy, Map<String, ?> document) {
    return new FactReader(policy, false).read(document);
  }

  /**
   * Facts from one JSON object. What the pack does not know in it is left out and told by {@link
   * #unknown}: one file may serve several packs.
   *
   * @throws FactsException if it is none, or with everything of a wrong kind
   */
  public static Facts read(Policy policy, String json) {
    try {
      if (JSON.readValue(json, Object.class) instanceof Map<?, ?> map) {
        return new FactReader(policy, true).read(map);
      }
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new FactsException(
          List.of(
              new FactProblem(
                  "",
                  "not JSON"
                      + (at == null ? "" : " (line " + at.getLineNr() + ")")
                      + ": "
                      + String.valueOf(e.getOriginalMessage()).replaceAll("\\s*\\R\\s*", " "),
                  "a JSON object")));
    }
    throw new FactsException(List.of(new FactProblem("", "no object", "a JSON object")));
  }

  Map<String, Object> values() {
    return values;
  }

  /** What expressions see behind a name. */
  @Nullable Object seen(String name) {
    return seen.get(name);
  }

  /** The value at a path such as {@code procurement.estimated_value}. */
  public Optional<Object> value(String path) {
    return Optional.ofNullable(Path.of(path).in(values));
  }

  public boolean has(String path) {
    return Path.of(path).isIn(values);
  }

  public List<Waiver> waivers() {
    return waivers;
  }

  public List<Explanation> explanations() {
    return explanations;
  }

  public List<Attestation> attestations() {
    return attestations;
  }

  /** What was left out of a file because the pack does not know it; at most a hundred. */
  public List<UnknownFact> unknown() {
    return unknown;
  }

  /** Digests of things that are no facts themselves, such as a document, by name. */
  public Map<String, String> objects() {
    return objects;
  }
}
