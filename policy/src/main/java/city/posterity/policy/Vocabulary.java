package city.posterity.policy;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What expressions may speak of: the declared facts as records within records, so that a field that
 * nobody declared is found when the pack is read and not when a procurement is checked.
 */
final class Vocabulary {

  /** A record, or a list of records, or a leaf with a type. */
  static final class Part {
    final Map<String, Part> fields = new LinkedHashMap<>();
    boolean list;
    @Nullable FactDeclaration leaf;

    boolean isRecord() {
      return !fields.isEmpty();
    }
  }

  private final Part root = new Part();
  private final boolean typed;
  private final Map<String, CelType> variables = new LinkedHashMap<>();
  private final Map<String, CelType> records = new LinkedHashMap<>();
  private final Map<String, FactDeclaration> facts;

  /**
   * @param facts none: facts are of any type, and any field may be asked for
   * @param untypedRoots the first names of facts then
   */
  Vocabulary(
      Map<String, FactDeclaration> facts,
      Collection<Parameter> parameters,
      Collection<String> untypedRoots) {
    this.facts = facts;
    this.typed = !facts.isEmpty();
    facts.values().forEach(this::place);
    root.fields.forEach((name, part) -> variables.put(name, type(name, part)));
    if (!typed) {
      untypedRoots.forEach(name -> variables.put(name, SimpleType.DYN));
    }
    var fields = new LinkedHashMap<String, CelType>();
    parameters.forEach(p -> fields.put(p.name(), p.type().cel()));
    variables.put("params", record("params", fields));
    variables.put("gate", SimpleType.STRING);
    variables.put("band", SimpleType.STRING);
  }

  private void place(FactDeclaration fact) {
    Part part = root;
    String[] names = fact.path().split("\\.");
    for (String name : names) {
      boolean list = name.endsWith("[]");
      String plain = list ? name.substring(0, name.length() - 2) : name;
      part = part.fields.computeIfAbsent(plain, _ -> new Part());
      part.list |= list;
    }
    part.leaf = fact;
  }

  private CelType type(String path, Part part) {
    if (!part.isRecord()) {
      return part.leaf == null ? SimpleType.DYN : part.leaf.type().cel();
    }
    var fields = new LinkedHashMap<String, CelType>();
    part.fields.forEach((name, p) -> fields.put(name, type(path + "." + name, p)));
    CelType record = record(path, fields);
    return part.list ? ListType.create(record) : record;
  }

  private StructType record(String path, Map<String, CelType> named) {
    // not a name that could be written in an expression, or it would be taken for a type there
    String name = "record " + path;
    var fields = ImmutableMap.copyOf(named);
    var type =
        StructType.create(name, fields.keySet(), f -> Optional.ofNullable(fields.get(f)));
    records.put(name, type);
    return type;
  }

  /** The records, for the compiler. */
  CelTypeProvider types() {
    return new Records(ImmutableMap.copyOf(records));
  }

  @Immutable
  private static final class Records implements CelTypeProvider {
    private final ImmutableMap<String, CelType> records;

    Records(ImmutableMap<String, CelType> records) {
      this.records = records;
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return records.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(records.get(name));
    }
  }

  boolean typed() {
    return typed;
  }

  Part root() {
    return root;
  }

  Map<String, CelType> variables() {
    return variables;
  }

  /** Whether there is such a fact, a record or a list of records. */
  boolean knows(String path) {
    if (facts.containsKey(path)) {
      return true;
    }
    return facts.keySet().stream()
        .anyMatch(f -> f.startsWith(path + ".") || f.startsWith(path + "[]."));
  }

  /** Everything that could be meant: paths, and the single names in them. */
  List<String> paths() {
    return List.copyOf(facts.keySet());
  }

  List<String> names() {
    var names = new ArrayList<String>(variables.keySet());
    for (String path : facts.keySet()) {
      for (String name : path.split("\\.")) {
        names.add(name.replace("[]", ""));
      }
    }
    if (records.get("record params") instanceof StructType params) {
      names.addAll(params.fieldNames());
    }
    return names.stream().distinct().toList();
  }
}
