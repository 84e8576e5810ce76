package city.posterity.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pack while it is read: what its files say, before it is known whether it holds together. */
final class Draft {

  @Nullable String id;
  @Nullable String version;
  @Nullable Text title;
  @Nullable Text status;
  @Nullable Text purpose;
  @Nullable Text attribution;
  Place place = new Place("", 1);
  final List<String> languages = new ArrayList<>();
  final Map<String, Place> tightens = new LinkedHashMap<>();
  final Map<String, Place> uses = new LinkedHashMap<>();
  final Map<String, Text> principles = new LinkedHashMap<>();
  final Map<String, PackRole> roles = new LinkedHashMap<>();
  final Map<String, FactDeclaration> facts = new LinkedHashMap<>();

  /** The facts that come from packs of the library, whose facts the records yield. */
  final Set<String> recorded = new HashSet<>();

  final Map<String, Parameter> parameters = new LinkedHashMap<>();
  final Map<String, Band> bands = new LinkedHashMap<>();
  final Map<String, Gate> gates = new LinkedHashMap<>();
  final Map<String, Clause> clauses = new LinkedHashMap<>();
  final Map<String, Off> off = new LinkedHashMap<>();
  final Map<String, Section> sections = new LinkedHashMap<>();
  final Map<String, CaseStudy> cases = new LinkedHashMap<>();

  /** Where a key of a clause of this pack stands, by clause and key. */
  final Map<String, Map<String, Place>> keys = new LinkedHashMap<>();

  /** Where a key of a clause stands, or the clause where that is not known. */
  Place place(Clause clause, String key) {
    return keys.getOrDefault(clause.id(), Map.of()).getOrDefault(key, clause.place());
  }

  /** A clause of a parent that does not hold here, and the reason that is published. */
  record Off(String clause, Text reason, Place place) {}
}
