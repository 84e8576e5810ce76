package city.posterity.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pack has from the packs that it tightens, and whether it really only tightens them; and
 * the words that it has from the packs that it uses. What it says itself goes before what it
 * tightens, and that before what it uses.
 */
final class Lineage {

  private final Draft draft;
  private final List<Policy> parents;
  private final List<Policy> used;
  private final Problems problems;
  private final Draft own;

  /**
   * @param parents the packs that it tightens
   * @param used those whose words it uses, none of them a parent
   */
  Lineage(Draft draft, List<Policy> parents, List<Policy> used, Problems problems) {
    this.draft = draft;
    this.parents = parents;
    this.used = used;
    this.problems = problems;
    this.own = new Draft();
    own.roles.putAll(draft.roles);
    own.parameters.putAll(draft.parameters);
    own.clauses.putAll(draft.clauses);
    own.facts.putAll(draft.facts);
    own.gates.putAll(draft.gates);
    own.bands.putAll(draft.bands);
  }

  /** Puts everything into the draft that it has from others and does not say anew. */
  void inherit() {
    for (Policy parent : parents) {
      parent
          .parameters()
          .forEach((name, p) -> {
            Parameter anew = own.parameters.get(name);
            if (anew == null) {
              draft.parameters.putIfAbsent(name, p);
            } else {
              draft.parameters.put(name, isNumberAsText(p, anew) ? p : anew.over(p));
            }
          });
      words(parent);
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
    use();
    own.parameters.keySet().forEach(this::share);
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

  private void words(Policy policy) {
    policy.facts().forEach(draft.facts::putIfAbsent);
    policy.roles().forEach(draft.roles::putIfAbsent);
    policy.principles().forEach(draft.principles::putIfAbsent);
    policy.gates().forEach(draft.gates::putIfAbsent);
    draft.recorded.addAll(policy.recorded());
    if (draft.bands.isEmpty()) {
      draft.bands.putAll(policy.bands());
    }
  }

  /** The words and numbers of the packs that it uses; the first that has one is followed. */
  private void use() {
    var settled = new HashSet<String>();
    parents.forEach(p -> settled.addAll(p.parameters().keySet()));
    for (Policy policy : used) {
      words(policy);
      policy
          .parameters()
          .forEach((name, p) -> {
            Parameter anew = own.parameters.get(name);
            if (settled.add(name)) {
              draft.parameters.put(
                  name, anew == null || isNumberAsText(p, anew) ? p : anew.over(p));
            }
          });
    }
  }

  /** Then the number of the parent stays, as what else could be said of the text would not help. */
  private boolean isNumberAsText(Parameter before, Parameter anew) {
    boolean numeric = before.type() == FactType.INT || before.type() == FactType.DECIMAL;
    if (!numeric || !(anew.value() instanceof String text)) {
      return false;
    }
    problems.add(
        anew.place(),
        "the parameter '" + anew.name() + "' is '" + text + "'",
        Numeral.instead(text).orElse(before.type().expected() + ", as in " + before.shown()));
    return true;
  }

  private void share(String name) {
    Parameter parameter = draft.parameters.get(name);
    if (parameter != null
        && Numeral.isShare(parameter.unit())
        && parameter.value() instanceof Number value
        && (value.doubleValue() < 0 || value.doubleValue() > 1)) {
      problems.add(
          parameter.place(),
          "the parameter '"
              + name
              + "' is "
              + Numeral.plain(value)
              + ", and a share is from 0 to 1",
          Numeral.share(value));
      // so that it is not told as weaker, too
      Stream.concat(parents.stream(), used.stream())
          .map(p -> p.parameters().get(name))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(p -> draft.parameters.put(name, p));
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
  void check() {
    for (Policy parent : parents) {
      parent.clauses().forEach((id, before) -> clause(parent, before, draft.clauses.get(id)));
      parent.parameters().forEach((name, p) -> parameter(parent, p, draft.parameters.get(name)));
      parent.facts().forEach((path, f) -> fact(parent, f, draft.facts.get(path)));
      parent.gates().forEach((id, g) -> gate(parent, g, draft.gates.get(id)));
      parent.roles().forEach((word, r) -> role(parent, r, draft.roles.get(word)));
      bands(parent);
    }
    // a purchase has one kind of each fact, whichever pack reads it
    for (Policy policy : used) {
      policy.facts().forEach((path, f) -> fact(policy, f, draft.facts.get(path)));
    }
    new OwnWords(own, draft, parents, used, problems).check();
  }

  private void clause(Policy parent, Clause before, @Nullable Clause after) {
    String id = before.id();
    if (after == null || after.equals(before)) {
      return;
    }
    for (String what : Strictness.weaker(before, after)) {
      problems.add(
          own.clauses.containsKey(id) ? after.place() : place(parent),
          id + " is weaker than in '" + parent.id() + "': " + what,
          "as strict or stricter; or the clause off with a published reason");
    }
  }

  private void parameter(Policy parent, Parameter before, @Nullable Parameter after) {
    if (after != null && !Strictness.asStrict(before, after)) {
      problems.add(
          own.parameters.containsKey(before.name()) ? after.place() : place(parent),
          "the parameter '" + before.name() + "' is weaker than in '" + parent.id() + "'",
          Strictness.expected(before));
    }
  }

  private void fact(Policy parent, FactDeclaration before, @Nullable FactDeclaration after) {
    if (after != null && after.type() != before.type()) {
      problems.add(
          own.facts.containsKey(before.path()) ? after.place() : place(parent),
          "the fact '"
              + before.path()
              + "' is "
              + after.type().word()
              + " and not as in '"
              + parent.id()
              + "'",
          before.type().word());
    }
  }

  /** Whoever let another act for a role would let more people sign. */
  private void role(Policy parent, PackRole before, @Nullable PackRole after) {
    String acting = after == null ? null : after.actedBy();
    if (acting != null && !acting.equals(before.actedBy())) {
      problems.add(
          own.roles.containsKey(before.word())
              ? Objects.requireNonNull(after).place()
              : place(parent),
          "for the role '" + before.word() + "' acts another than in '" + parent.id() + "'",
          before.actedBy() == null ? "no 'acted_by'" : before.actedBy());
    }
  }

  private void gate(Policy parent, Gate before, @Nullable Gate after) {
    if (after != null && !after.commands().containsAll(before.commands())) {
      problems.add(
          own.gates.containsKey(before.id()) ? after.place() : place(parent),
          "the gate " + before.id() + " guards fewer commands than in '" + parent.id() + "'",
          "all of " + String.join(", ", before.commands()));
    }
  }

  /** Whoever moved a band could take clauses out of force without a word about them. */
  private void bands(Policy parent) {
    if (!parent.bands().isEmpty() && !conditions(parent.bands()).equals(conditions(draft.bands))) {
      problems.add(
          own.bands.isEmpty() ? place(parent) : own.bands.values().iterator().next().place(),
          "the bands are not those of '" + parent.id() + "'",
          "no 'bands'; tighten the parameters that the bands read");
    }
  }

  private static List<String> conditions(Map<String, Band> bands) {
    return bands.values().stream().map(b -> b.id() + ": " + b.condition()).toList();
  }

  private Place place(Policy parent) {
    Place used = draft.uses.getOrDefault(parent.id(), draft.place);
    return draft.tightens.getOrDefault(parent.id(), used);
  }
}
