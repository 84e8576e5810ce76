package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;

/** What a pack has from the packs that it tightens, and whether it really only tightens them. */
final class Lineage {

  private final Draft draft;
  private final List<Policy> parents;
  private final Problems problems;
  private final Draft own;

  Lineage(Draft draft, List<Policy> parents, Problems problems) {
    this.draft = draft;
    this.parents = parents;
    this.problems = problems;
    this.own = new Draft();
    own.parameters.putAll(draft.parameters);
    own.clauses.putAll(draft.clauses);
  }

  /** Puts everything of the parents into the draft that it does not say anew. */
  void inherit() {
    for (Policy parent : parents) {
      parent.facts().forEach(draft.facts::putIfAbsent);
      parent.parameters().forEach(draft.parameters::putIfAbsent);
      parent.principles().forEach(draft.principles::putIfAbsent);
      parent.gates().forEach(draft.gates::putIfAbsent);
      if (draft.bands.isEmpty()) {
        draft.bands.putAll(parent.bands());
      }
      parent.sections().forEach(draft.sections::putIfAbsent);
      parent.cases().forEach(draft.cases::putIfAbsent);
      parent
          .clauses()
          .forEach((id, clause) -> {
            if (!draft.off.containsKey(id)) {
              draft.clauses.putIfAbsent(id, clause);
            }
          });
    }
    for (Draft.Off off : draft.off.values()) {
      boolean inherited = parents.stream().anyMatch(p -> p.clauses().containsKey(off.clause()));
      if (!inherited) {
        problems.unknown(
            off.place(),
            "the clause that is off,",
            off.clause(),
            parents.stream().flatMap(p -> p.clauses().keySet().stream()).toList());
      } else if (own.clauses.containsKey(off.clause())) {
        problems.add(off.place(), off.clause() + " is off and stated anew", "one of the two");
      }
    }
  }

  List<Draft.Off> off() {
    var all = new ArrayList<Draft.Off>();
    parents.forEach(
        p -> p.off().forEach((id, reason) -> all.add(new Draft.Off(id, reason, draft.place))));
    all.addAll(draft.off.values());
    return all;
  }

  /** Refuses what is weaker than in a parent, or cannot be told to be as strict. */
  void check(Policy policy) {}
}
