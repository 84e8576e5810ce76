package city.posterity.procurement.machine;

import city.posterity.procurement.Problem;
import city.posterity.procurement.pack.MoveEdit;
import city.posterity.procurement.pack.Procedure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether things can still come to an end under the moves of a procedure. Run when a pack is
 * loaded, so that no purchase gets stuck years later.
 */
public final class Reachability {

  /** A status that is entered by certain verbs alone, unless a pack's ground is on the way. */
  private record Gate(Thing thing, String status, Set<String> verbs) {}

  /**
   * No award is final without its standstill. (Directive 89/665/EEC Art. 2a; exceptions need a
   * stored ground.)
   */
  private static final Gate STANDSTILL = new Gate(Thing.AWARD, "final", Set.of("end-standstill"));

  private Reachability() {}

  /**
   * Everything that is wrong with the edits of one procedure and with the tables that they make.
   * Pointers of wrong edits lead into the procedure's edits, the others name machine and status.
   */
  public static List<Problem> check(List<Machine> machines, Procedure procedure) {
    var problems = new ArrayList<>(unknownThings(machines, procedure.edits()));
    for (Machine machine : machines) {
      var edited = MoveEditing.apply(machine, procedure.edits());
      problems.addAll(edited.problems());
      problems.addAll(compare(machine, edited.machine()));
    }
    return List.copyOf(problems);
  }

  /** What the edited table of one machine lacks that its own table had. */
  static List<Problem> compare(Machine base, Machine edited) {
    var problems = new ArrayList<Problem>();
    var ends = ends(base);
    for (Enum<?> status : reached(edited, null, _ -> true)) {
      if (isLeft(base, status) && !isLeft(edited, status)) {
        problems.add(
            problem(edited, status, "dead-status", "nothing leaves it any more; keep one move"));
      } else if (reached(edited, status, _ -> true).stream().noneMatch(ends::contains)) {
        problems.add(
            problem(edited, status, "no-way-out", "no moves lead from here to an end; keep a way"));
      }
    }
    if (edited.thing() == STANDSTILL.thing()) {
      passed(edited, STANDSTILL)
          .forEach(s ->
              problems.add(
                  problem(
                      edited,
                      s,
                      "standstill-skipped",
                      "it can be entered without a standstill and without a ground")));
    }
    return problems;
  }

  private static List<Enum<?>> passed(Machine machine, Gate gate) {
    return reached(machine, null, m -> !gate.verbs().contains(m.verb()) && m.ground() == null)
        .stream()
        .filter(s -> Engine.word(s).equals(gate.status()))
        .toList();
  }

  /**
   * Where a thing may come to rest: statuses that, wherever one goes from them, can be come back
   * to. Those that nothing leaves are of this kind.
   */
  private static Set<Enum<?>> ends(Machine machine) {
    var ends = new LinkedHashSet<Enum<?>>();
    for (Enum<?> status : machine.statuses()) {
      boolean back =
          reached(machine, status, _ -> true).stream()
              .allMatch(s -> reached(machine, s, _ -> true).contains(status));
      if (back) {
        ends.add(status);
      }
    }
    return ends;
  }

  /** Every status on the way from {@code start}, itself included; from the beginning if absent. */
  private static Set<Enum<?>> reached(
      Machine machine, @Nullable Enum<?> start, Predicate<Move> walkable) {
    var reached = new LinkedHashSet<Enum<?>>();
    var waiting = new ArrayDeque<Enum<?>>();
    if (start == null) {
      machine.moves().stream()
          .filter(m -> m.from() == null && walkable.test(m))
          .forEach(m -> waiting.addAll(m.to()));
    } else {
      waiting.add(start);
    }
    while (!waiting.isEmpty()) {
      Enum<?> status = waiting.poll();
      if (reached.add(status)) {
        machine.moves().stream()
            .filter(m -> m.from() == status && walkable.test(m))
            .forEach(m -> waiting.addAll(m.to()));
      }
    }
    return reached;
  }

  private static boolean isLeft(Machine machine, Enum<?> status) {
    return machine.moves().stream()
        .anyMatch(m -> m.from() == status && m.to().stream().anyMatch(t -> t != status));
  }

  private static List<Problem> unknownThings(List<Machine> machines, List<MoveEdit> edits) {
    var words = machines.stream().map(m -> m.thing().word()).toList();
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < edits.size(); i++) {
      MoveEdit edit = edits.get(i);
      if (!words.contains(edit.thing())) {
        problems.add(
            new Problem(
                "unknown-thing",
                "/moves/" + i + "/thing",
                "line "
                    + edit.line()
                    + ": there is no '"
                    + edit.thing()
                    + "'; there are "
                    + String.join(", ", words)));
      }
    }
    return problems;
  }

  private static Problem problem(Machine machine, Enum<?> status, String code, String message) {
    return new Problem(
        code,
        "/" + machine.thing().word() + "/" + Engine.word(status),
        machine.thing().word() + " " + Engine.word(status) + ": " + message);
  }
}
