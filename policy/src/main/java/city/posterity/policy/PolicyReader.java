package city.posterity.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a pack: its files, the packs that it builds on, its references to one another, its
 * expressions. Nothing in a file is ever run or turned into an object by name. A pack with anything
 * wrong is refused with everything that is wrong.
 */
public final class PolicyReader {

  /** More clauses than this would make the bound on one check meaningless. */
  static final int MOST_CLAUSES = 2_000;

  private PolicyReader() {}

  /**
   * @param parents finds the packs that this one tightens or uses
   * @throws PackException with every problem and its line
   */
  public static Policy read(PackSource source, Function<String, Optional<Policy>> parents) {
    var problems = new Problems(source.file());
    var reader = new DraftReader();
    var digest = sha256();
    digest.update(source.yaml().getBytes(StandardCharsets.UTF_8));
    reader.head(source.file(), source.yaml(), problems);
    for (String part : reader.parts()) {
      Optional<String> yaml = source.part(part);
      if (yaml.isEmpty()) {
        problems.add(1, "the part '" + part + "' is not there", "a file in the same folder");
        continue;
      }
      digest.update(yaml.get().getBytes(StandardCharsets.UTF_8));
      reader.part(part, yaml.get(), problems.in(part));
    }
    Draft draft = reader.draft();
    if (draft.id == null || draft.version == null) {
      throw problems.exception();
    }
    var tightened = found(draft, "tighten", draft.tightens, parents, problems);
    var others = new LinkedHashMap<>(draft.uses);
    others.keySet().removeAll(draft.tightens.keySet());
    var used = found(draft, "use", others, parents, problems);
    for (List<Policy> packs : List.of(tightened, used)) {
      packs.forEach(p -> digest.update(p.digest().getBytes(StandardCharsets.UTF_8)));
    }
    if (Packs.SHIPPED.contains(draft.id)) {
      draft.recorded.addAll(draft.facts.keySet());
    }
    var lineage = new Lineage(draft, tightened, used, problems);
    lineage.inherit();
    new References(draft, problems).check();
    Policy policy =
        compile(draft, lineage.off(), HexFormat.of().formatHex(digest.digest()), problems);
    lineage.check();
    if (!problems.isEmpty()) {
      throw problems.exception();
    }
    return policy;
  }

  /**
   * @param what the pack does to them, as a verb without its ending
   */
  private static List<Policy> found(
      Draft draft,
      String what,
      Map<String, Place> named,
      Function<String, Optional<Policy>> packs,
      Problems problems) {
    var found = new ArrayList<Policy>();
    named.forEach((id, place) -> {
      boolean itself = id.equals(draft.id);
      try {
        Optional<Policy> pack = itself ? Optional.empty() : packs.apply(id);
        pack.ifPresent(found::add);
        if (pack.isEmpty()) {
          problems.add(
              place,
              "the pack " + what + "s '" + id + "', which is " + (itself ? "itself" : "unknown"),
              itself ? "the id of another pack" : Packs.meant(id));
        }
      } catch (PackException e) {
        problems.add(
            place,
            "the pack '"
                + id
                + "' that it "
                + what
                + "s cannot be read: "
                + e.problems().getFirst(),
            "a pack without problems");
      }
    });
    return List.copyOf(found);
  }

  private static Policy compile(
      Draft draft, List<Draft.Off> off, String digest, Problems problems) {
    var roots = new ArrayList<>(List.of("procurement", "evaluation", "contract", "today"));
    draft.clauses.values().forEach(c -> c.facts().forEach(f -> roots.add(root(f))));
    roots.removeAll(List.of("params", "gate", "band"));
    var vocabulary = new Vocabulary(draft.facts, draft.parameters.values(), roots);
    var compiler = new Compiler(vocabulary);
    var rules = new LinkedHashMap<String, Rule>();
    var paths = new HashMap<String, Path>();
    var bands = new LinkedHashMap<String, Expression>();
    draft
        .bands
        .values()
        .forEach(b -> {
          var condition =
              compiler.compile(b.condition(), "the band '" + b.id() + "'", b.place(), problems);
          if (condition != null) {
            for (String word : List.of("band", "gate")) {
              if (condition.paths(null).contains(word)) {
                problems.add(
                    b.place(),
                    "the band '" + b.id() + "' reads '" + word + "'",
                    "facts and parameters; the band is the same at every gate");
              }
            }
            bands.put(b.id(), condition);
          }
        });
    for (Clause clause : draft.clauses.values()) {
      if (!clause.isChecked()) {
        continue;
      }
      var applies =
          compiler.compile(
              clause.appliesWhen(),
              "'applies_when' of " + clause.id(),
              draft.place(clause, "applies_when"),
              problems);
      var expression =
          clause.expression() == null
              ? null
              : compiler.compile(
                  clause.expression(),
                  "the check of " + clause.id(),
                  draft.place(clause, "check.expr"),
                  problems);
      if (applies != null) {
        rules.put(clause.id(), new Rule(clause, applies, expression, paths));
      }
    }
    return new Policy(draft, off, vocabulary, bands, rules, paths.size(), digest);
  }

  private static String root(String path) {
    return path.split("[.\\[]", 2)[0];
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
