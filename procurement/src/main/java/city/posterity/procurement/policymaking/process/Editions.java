package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.wording.MaterialChange;
import city.posterity.procurement.policymaking.wording.MaterialKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes editions of the clauses as they stand, and says what changed materially. */
public final class Editions {

  private Editions() {}

  /** The parts of the text as it stands. */
  static List<Edition.Part> parts(Procurement procurement) {
    return Clause.text(procurement).stream()
        .map(c -> new Edition.Part(c.key(), c.newest().number(), c.newest().hash()))
        .toList();
  }

  /** The text as it stands, published now. */
  static Edition of(Procurement procurement, PolicyProcess policy, Edition.Kind kind, Instant at) {
    var parts = parts(procurement);
    return new Edition(
        policy.editions().size() + 1,
        kind,
        at,
        Edition.hash(parts),
        parts,
        policy.lastAsked().map(asked -> material(procurement, asked, parts)).orElse(List.of()));
  }

  /** What is materially different between a text and a later one. */
  static List<MaterialClause> material(
      Procurement procurement, Edition before, List<Edition.Part> after) {
    var changed = new ArrayList<MaterialClause>();
    for (Edition.Part part : after) {
      var kinds =
          before
              .part(part.clause())
              .map(was -> material(procurement, part.clause(), was, part))
              .orElse(EnumSet.of(MaterialKind.ADDED));
      if (!kinds.isEmpty()) {
        changed.add(new MaterialClause(part.clause(), kinds));
      }
    }
    before.parts().stream()
        .map(Edition.Part::clause)
        .filter(key -> after.stream().noneMatch(p -> p.clause().equals(key)))
        .forEach(key -> changed.add(new MaterialClause(key, EnumSet.of(MaterialKind.REMOVED))));
    return changed;
  }

  private static Set<MaterialKind> material(
      Procurement procurement, String key, Edition.Part was, Edition.Part is) {
    if (was.hash().equals(is.hash())) {
      return EnumSet.noneOf(MaterialKind.class);
    }
    Clause clause = Clause.of(procurement, key).orElseThrow();
    return between(
        clause.version(was.version()).orElseThrow().wording(),
        clause.version(is.version()).orElseThrow().wording());
  }

  /** What kinds of material change there are between two wordings of a clause. */
  public static Set<MaterialKind> between(Wording before, Wording after) {
    var kinds = EnumSet.noneOf(MaterialKind.class);
    if (before.obligation() != after.obligation()) {
      kinds.add(MaterialKind.OBLIGATION);
    }
    if (!Objects.equals(before.check(), after.check())) {
      kinds.add(MaterialKind.CHECK);
    }
    Words original = after.original();
    before
        .in(original.language())
        .ifPresent(was -> {
          kinds.addAll(MaterialChange.between(original.language(), was.title(), original.title()));
          kinds.addAll(MaterialChange.between(original.language(), was.text(), original.text()));
        });
    return kinds;
  }
}
