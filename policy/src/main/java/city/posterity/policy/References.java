package city.posterity.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Whether everything that a pack names is there. */
final class References {

  private static final Set<String> RESERVED =
      Set.of("params", "gate", "band", "waivers", "explanations", "attestations", "objects");

  private final Draft draft;
  private final Problems problems;

  References(Draft draft, Problems problems) {
    this.draft = draft;
    this.problems = problems;
  }

  void check() {
    if (draft.clauses.size() > PolicyReader.MOST_CLAUSES) {
      problems.add(
          draft.place,
          "the pack has " + draft.clauses.size() + " clauses",
          "at most " + PolicyReader.MOST_CLAUSES);
    }
    if (draft.gates.isEmpty() && draft.clauses.values().stream().anyMatch(Clause::isChecked)) {
      problems.add(draft.place, "the pack has clauses and no 'gates'", "a list of gates");
    }
    facts();
    bands();
    draft.clauses.values().forEach(this::clause);
    draft
        .sections
        .values()
        .forEach(s ->
            known(
                s.cases(),
                draft.cases.keySet(),
                "in 'cases' of the section " + s.id() + " the case",
                s.place()));
  }

  /** Every procurement is in one band: the first that holds, and the last one always does. */
  private void bands() {
    var conditions = new HashMap<String, Band>();
    Band always = null;
    for (Band band : draft.bands.values()) {
      Band same = conditions.putIfAbsent(band.condition(), band);
      if (always != null) {
        problems.add(
            band.place(),
            "the band '" + band.id() + "' is never reached: '" + always.id() + "' always holds",
            "the band with the condition \"true\" last");
      } else if (same != null) {
        problems.add(
            band.place(),
            "the band '" + band.id() + "' overlaps '" + same.id() + "': it is the same condition",
            "each condition once");
      }
      if (band.condition().equals("true")) {
        always = band;
      }
    }
    if (always == null && !draft.bands.isEmpty()) {
      Band last = List.copyOf(draft.bands.values()).getLast();
      problems.add(
          last.place(),
          "the bands leave a gap: a procurement may be in none of "
              + String.join(", ", draft.bands.keySet()),
          "the last one with the condition \"true\"");
    }
  }

  private void facts() {
    for (FactDeclaration fact : draft.facts.values()) {
      String[] names = fact.path().split("\\.");
      String root = names[0];
      if (RESERVED.contains(root) || Functions.NAMES.contains(root)) {
        problems.add(
            fact.place(),
            "the fact '" + fact.path() + "' has a name of the policy's own",
            "another name");
      }
      if (fact.path().endsWith("[]")) {
        problems.add(
            fact.place(), "the fact '" + fact.path() + "'", "fields after [], or type list<…>");
      }
      // a path cannot be a value and a record with fields at once, nor a list here and none there
      String path = "";
      for (int i = 0; i < names.length; i++) {
        String plain = names[i].replace("[]", "");
        String before = path.isEmpty() ? plain : path + "." + plain;
        String other = names[i].endsWith("[]") ? before : before + "[]";
        boolean last = i == names.length - 1;
        boolean clash =
            (!last && draft.facts.containsKey(before))
                || draft.facts.keySet().stream().anyMatch(f -> f.startsWith(other + "."));
        if (clash && !(last && other.equals(before + "[]") && !hasFields(before + "[]"))) {
          problems.add(
              fact.place(),
              "'" + before + "' is two things at once in '" + fact.path() + "'",
              "a value, a record or a list of records");
        }
        path = path.isEmpty() ? names[i] : path + "." + names[i];
      }
    }
  }

  private boolean hasFields(String path) {
    return draft.facts.keySet().stream().anyMatch(f -> f.startsWith(path + "."));
  }

  private void clause(Clause clause) {
    String id = clause.id();
    known(
        clause.gate() == null ? List.of() : List.of(clause.gate()),
        draft.gates.keySet(),
        "in 'gate' of " + id + " the gate",
        draft.place(clause, "gate"));
    known(
        clause.recheckGates(),
        draft.gates.keySet(),
        "in 'recheck_gates' of " + id + " the gate",
        draft.place(clause, "recheck_gates"));
    if (clause.gate() != null && clause.recheckGates().contains(clause.gate())) {
      problems.add(
          draft.place(clause, "recheck_gates"),
          id + " is re-checked at its own gate",
          "other gates");
    }
    known(
        clause.bands(),
        draft.bands.keySet(),
        "in 'bands' of " + id + " the band",
        draft.place(clause, "bands"));
    if (clause.principle() != null
        && !draft.principles.isEmpty()
        && !clause.principle().equals("none")) {
      known(
          List.of(clause.principle()),
          draft.principles.keySet(),
          "in 'principle' of " + id + " the principle",
          draft.place(clause, "principle"));
    }
    if (clause.section() != null && !draft.sections.isEmpty()) {
      known(
          List.of(clause.section()),
          draft.sections.keySet(),
          "in 'section' of " + id + " the section",
          draft.place(clause, "section"));
    }
    Place facts = draft.place(clause, "check.facts");
    for (String fact : clause.facts()) {
      if (fact.startsWith("params.")) {
        known(
            List.of(fact.substring(7)),
            draft.parameters.keySet(),
            "in 'facts' of " + id + " the parameter",
            facts);
      } else if (!fact.matches(DraftReader.FACT) && !fact.equals("gate")) {
        problems.add(facts, id + " names the fact '" + fact + "'", "a path such as team.size");
      } else if (!draft.facts.isEmpty() && !knows(fact)) {
        known(List.of(fact), paths(), "in 'facts' of " + id + " the fact", facts);
      }
    }
  }

  private boolean knows(String fact) {
    return draft.facts.containsKey(fact)
        || draft.facts.keySet().stream()
            .anyMatch(f -> f.startsWith(fact + ".") || f.startsWith(fact + "[]."));
  }

  private List<String> paths() {
    var paths = new ArrayList<String>();
    for (String fact : draft.facts.keySet()) {
      paths.add(fact);
      for (int i = fact.indexOf("[]."); i >= 0; i = fact.indexOf("[].", i + 1)) {
        paths.add(fact.substring(0, i));
      }
    }
    return paths.stream().distinct().toList();
  }

  private void known(Collection<String> words, Collection<String> known, String what, Place place) {
    for (String word : words) {
      if (!known.contains(word)) {
        problems.unknown(place, what, word, known);
      }
    }
  }
}
