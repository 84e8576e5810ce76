package city.posterity.ocds;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Which fields of a release are merged otherwise than in the ordinary way. Fields are named by JSON
 * Pointers without array positions: {@code /tender/items/additionalClassifications}. Immutable.
 *
 * <p>Example: {@code Merger.of(MergeRules.standard()).compile(releases).json()}.
 */
public final class MergeRules {
  private final SortedMap<String, MergeRule> table;
  private final RuleNode root;

  private MergeRules(Map<String, MergeRule> table) {
    this.table = Collections.unmodifiableSortedMap(new TreeMap<>(table));
    this.root = RuleNode.of(table);
  }

  /** The rules of OCDS 1.1.5 without extensions. */
  public static MergeRules core() {
    return Shipped.CORE;
  }

  /**
   * The rules of OCDS 1.1.5 with these extensions: lots, bids, enquiries, requirements, award
   * criteria breakdown, milestone documents, transaction related milestones, contract completion,
   * performance failures, budget breakdown, sustainability, process title, organisation scale,
   * location, metrics.
   */
  public static MergeRules standard() {
    return Shipped.STANDARD;
  }

  /**
   * The rules that a release schema of OCDS 1.0 or 1.1 gives, with its extensions patched in.
   * References within the schema are followed, so it may be dereferenced or not; a reference that
   * leads nowhere gives no rule.
   *
   * @throws IllegalArgumentException if the document has no {@code properties}
   */
  public static MergeRules fromSchema(JsonNode schema) {
    return new MergeRules(new SchemaRules(schema).derive());
  }

  /**
   * These rules and one more, which replaces the rule the field had.
   *
   * @param path a JSON Pointer without array positions
   * @throws IllegalArgumentException if the path does not start with a slash
   */
  public MergeRules with(String path, MergeRule rule) {
    Trail.tokens(path);
    var more = new TreeMap<>(table);
    more.put(path, rule);
    return new MergeRules(more);
  }

  /** All rules, by path, in the order of their paths. */
  public SortedMap<String, MergeRule> table() {
    return table;
  }

  RuleNode root() {
    return root;
  }

  private static final class Shipped {
    private static final MergeRules CORE = new MergeRules(RuleTable.read("core"));
    private static final MergeRules STANDARD = new MergeRules(RuleTable.readAll());
  }
}
