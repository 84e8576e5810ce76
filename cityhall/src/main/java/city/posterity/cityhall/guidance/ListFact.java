package city.posterity.cityhall.guidance;

import city.posterity.policy.FactDeclaration;
import city.posterity.policy.FactType;
import city.posterity.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fact that is a list of records, as the policies of a purchase declare it together.
 *
 * @param path without brackets: {@code engagement.events}
 * @param name the last word of the path
 * @param parts what a record can have, in the order in which policies name it; the first says which
 *     record it is, if it is a text
 */
record ListFact(String path, String name, List<ListPart> parts) implements ListPart {

  /** Name that any record may have, whether or not a policy asks for it. */
  static final String ID = "id";

  ListFact {
    parts = List.copyOf(parts);
  }

  /** Empty if none of them knows such a list. */
  static Optional<ListFact> of(Collection<Policy> policies, String path) {
    String prefix = path + "[].";
    var declared = new LinkedHashMap<String, FactDeclaration>();
    for (Policy policy : policies) {
      policy
          .facts()
          .forEach((name, fact) -> {
            if (name.startsWith(prefix)) {
              declared.putIfAbsent(name.substring(prefix.length()), fact);
            }
          });
    }
    return declared.isEmpty() ? Optional.empty() : Optional.of(of(path, declared));
  }

  private static ListFact of(String path, Map<String, FactDeclaration> declared) {
    var parts = new ArrayList<ListPart>();
    var inner = new HashSet<String>();
    declared.forEach((name, fact) -> {
      int brackets = name.indexOf("[].");
      if (brackets < 0) {
        parts.add(new ListPart.Leaf(name, fact));
      } else if (inner.add(name.substring(0, brackets))) {
        String prefix = name.substring(0, brackets + 3);
        var within = new LinkedHashMap<String, FactDeclaration>();
        declared.forEach((n, f) -> {
          if (n.startsWith(prefix)) {
            within.put(n.substring(prefix.length()), f);
          }
        });
        parts.add(of(name.substring(0, brackets), within));
      }
    });
    return new ListFact(path, path.substring(path.lastIndexOf('.') + 1), parts);
  }

  /** The list that a fact stands in, or the fact itself if it stands in none. */
  static String outermost(String path) {
    int brackets = path.indexOf("[]");
    return brackets < 0 ? path : path.substring(0, brackets);
  }

  Optional<ListPart> part(String name) {
    return parts.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** What the list is of, in the words of the policy. */
  String title(Locale locale) {
    return parts.getFirst() instanceof ListPart.Leaf leaf ? leaf.text(locale) : path;
  }

  /** Whether a component says which record it is, so that a record without it says nothing. */
  boolean names(ListPart part) {
    return part instanceof ListPart.Leaf leaf
        && leaf.type() == FactType.STRING
        && part.equals(parts.getFirst());
  }

  /** The components a record can have, for people who write JSON. */
  String shape() {
    return parts.stream()
        .map(p -> p instanceof ListFact inner ? inner.name() + "[]" : p.name())
        .collect(Collectors.joining(", "));
  }

  /**
   * By what records that are known can be told apart, so that more can be said of each.
   *
   * @param records as the purchase yields them
   * @return empty if there is nothing that each of them has for itself
   */
  Optional<String> key(List<Map<String, Object>> records) {
    if (records.isEmpty()) {
      return Optional.empty();
    }
    var candidates = new ArrayList<String>();
    parts.stream()
        .filter(p -> p instanceof ListPart.Leaf leaf && leaf.type() == FactType.STRING)
        .map(ListPart::name)
        .forEach(candidates::add);
    candidates.add(ID);
    return candidates.stream().filter(c -> tellsApart(c, records)).findFirst();
  }

  private static boolean tellsApart(String component, List<Map<String, Object>> records) {
    var seen = new HashSet<Object>();
    return records.stream()
        .map(r -> r.get(component))
        .allMatch(v -> v instanceof String text && !text.isBlank() && seen.add(text));
  }
}
