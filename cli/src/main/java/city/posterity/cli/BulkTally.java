package city.posterity.cli;

import city.posterity.policy.Finding;
import city.posterity.policy.Findings;
import city.posterity.policy.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of checking many purchases. One for each thread, added up at the end. */
final class BulkTally {

  /** More than these are counted and not kept. */
  static final int MOST_PROBLEMS = 100;

  /** How often a clause came to what, and how often it alone kept a gate shut. */
  static final class Clause {
    final EnumMap<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    long stops;

    private void add(Clause other) {
      other.outcomes.forEach((outcome, n) -> outcomes.merge(outcome, n, Long::sum));
      stops += other.stops;
    }
  }

  /** By policy with its version, and in that by clause in the order of the policy. */
  final Map<String, Map<String, Clause>> policies = new TreeMap<>();

  final List<String> problems = new ArrayList<>();

  /** In how many purchases something stood that the policy does not know, by path. */
  final Map<String, Long> unknown = new TreeMap<>();

  long checked;
  long passable;
  long unreadable;
  long refused;

  void add(List<Findings> findings) {
    checked++;
    if (findings.stream().allMatch(Findings::passable)) {
      passable++;
    }
    for (Findings each : findings) {
      refused += each.refused().size();
      var clauses =
          policies.computeIfAbsent(each.pack() + " " + each.version(), _ -> new LinkedHashMap<>());
      for (Finding f : each.results()) {
        var clause = clauses.computeIfAbsent(f.clause().id(), _ -> new Clause());
        clause.outcomes.merge(f.outcome(), 1L, Long::sum);
        if (f.stops()) {
          clause.stops++;
        }
      }
    }
  }

  void unknown(String path) {
    if (unknown.size() < MOST_PROBLEMS || unknown.containsKey(path)) {
      unknown.merge(path, 1L, Long::sum);
    }
  }

  void unreadable(List<String> why) {
    unreadable++;
    for (String each : why) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(each);
      }
    }
  }

  void add(BulkTally other) {
    checked += other.checked;
    passable += other.passable;
    unreadable += other.unreadable;
    refused += other.refused;
    other.unknown.forEach((path, n) -> unknown.merge(path, n, Long::sum));
    other.problems.stream().limit(MOST_PROBLEMS - (long) problems.size()).forEach(problems::add);
    other.policies.forEach((policy, clauses) -> {
      var mine = policies.computeIfAbsent(policy, _ -> new LinkedHashMap<>());
      clauses.forEach((id, c) -> mine.computeIfAbsent(id, _ -> new Clause()).add(c));
    });
  }

  /** How often each outcome came up, over all policies and clauses. */
  Map<Outcome, Long> outcomes() {
    var all = new EnumMap<Outcome, Long>(Outcome.class);
    policies.values().stream()
        .flatMap(c -> c.values().stream())
        .forEach(c -> c.outcomes.forEach((outcome, n) -> all.merge(outcome, n, Long::sum)));
    return all;
  }
}
