package city.posterity.policy;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written, before anything is read or compiled: it may be half done and may be
 * wrong. {@link PackWriter} makes a pack of it, and {@link PolicyReader} says what is wrong with
 * that.
 *
 * @param status what the text is, such as a draft that nobody adopted
 * @param languages tags; each text has to be there in each of them
 * @param uses ids of the packs whose facts, gates, roles and numbers it has
 * @param tightens ids of the packs whose clauses it has too
 * @param off clauses of packs that it tightens that do not hold, with the published reason
 * @param terms what it declares of its own
 * @param params numbers and words by name
 */
public record PackText(
    String id,
    String version,
    @Nullable Text title,
    @Nullable Text status,
    @Nullable Text purpose,
    @Nullable Text attribution,
    List<String> languages,
    List<String> uses,
    List<String> tightens,
    Map<String, Text> off,
    Terms terms,
    Map<String, ParameterText> params,
    List<ClauseText> clauses) {

  public PackText {
    languages = List.copyOf(languages);
    uses = List.copyOf(uses);
    tightens = List.copyOf(tightens);
    off = Collections.unmodifiableMap(new LinkedHashMap<>(off));
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    clauses = List.copyOf(clauses);
  }

  /**
   * A policy that is there, written out to begin a draft from: all clauses that hold in it, those
   * that it has from others too, and the numbers that they read. It tightens nothing. It uses the
   * policy itself where that comes with the library, and needs a name of its own then; otherwise it
   * uses what the policy builds on, and declares the rest itself. Clauses that are off are left
   * out.
   */
  public static PackText of(Policy policy) {
    List<String> uses =
        Packs.SHIPPED.contains(policy.id()) ? List.of(policy.id()) : policy.buildsOn();
    List<Policy> given = uses.stream().filter(Packs.SHIPPED::contains).map(Packs::shipped).toList();
    Terms terms = Terms.of(policy, given);
    return new PackText(
        policy.id(),
        policy.version(),
        policy.title(),
        policy.status().orElse(null),
        policy.purpose().orElse(null),
        policy.attribution().orElse(null),
        policy.languages(),
        uses,
        List.of(),
        Map.of(),
        terms,
        params(policy, !terms.bands().isEmpty()),
        policy.clauses().values().stream().map(ClauseText::of).toList());
  }

  private static Map<String, ParameterText> params(Policy policy, boolean banded) {
    var read = new HashSet<String>();
    policy.clauses().values().stream()
        .flatMap(c -> policy.parametersOf(c).stream())
        .forEach(p -> read.add(p.name()));
    if (banded) {
      policy.bandConditions().values().stream()
          .map(b -> new Reads(List.copyOf(b.paths(null))))
          .forEach(r -> read.addAll(r.parameters()));
    }
    var params = new LinkedHashMap<String, ParameterText>();
    policy
        .parameters()
        .forEach((name, p) -> {
          if (read.contains(name)) {
            params.put(name, ParameterText.of(p));
          }
        });
    return params;
  }

  /** The same under another name. */
  public PackText named(String id, String version) {
    return new PackText(
        id,
        version,
        title,
        status,
        purpose,
        attribution,
        languages,
        uses,
        tightens,
        off,
        terms,
        params,
        clauses);
  }
}
