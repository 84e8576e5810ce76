package city.posterity.procurement.machine;

import city.posterity.procurement.Problem;
import city.posterity.procurement.pack.MoveEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies a pack's edits to one table, in their order. A row is added only where a row of the
 * engine shows that its verb can lead there, so that no pack can invent a move that no code
 * performs; it keeps that row's actors, guards and four eyes.
 */
final class MoveEditing {

  private final Machine machine;
  private final List<Move> moves;
  private final List<Problem> problems = new ArrayList<>();

  private MoveEditing(Machine machine) {
    this.machine = machine;
    this.moves = new ArrayList<>(machine.moves());
  }

  /** What came of it: the table as far as it could be edited, and what was wrong. */
  record Result(Machine machine, List<Problem> problems) {}

  /** Edits of other things' tables are passed over. */
  static Result apply(Machine machine, List<MoveEdit> edits) {
    var editing = new MoveEditing(machine);
    for (int i = 0; i < edits.size(); i++) {
      MoveEdit edit = edits.get(i);
      if (edit.thing().equals(machine.thing().word())) {
        editing.apply(edit, "/moves/" + i);
      }
    }
    return new Result(machine.withMoves(editing.moves), List.copyOf(editing.problems));
  }

  private void apply(MoveEdit edit, String at) {
    var from = status(edit.from());
    if (from.isEmpty()) {
      wrong(
          "unknown-status", at + "/from", edit, "'" + edit.from() + "' is no status of " + words());
      return;
    }
    if (rows(edit.verb()).isEmpty()) {
      wrong(
          "unknown-verb",
          at + "/verb",
          edit,
          "'" + edit.verb() + "' is no verb of " + machine.thing().word());
      return;
    }
    if (edit.added()) {
      add(from.get(), edit, at);
    } else {
      remove(from.get(), edit, at);
    }
  }

  private void remove(Enum<?> from, MoveEdit edit, String at) {
    var rows =
        moves.stream().filter(m -> m.from() == from && m.verb().equals(edit.verb())).toList();
    if (rows.isEmpty()) {
      wrong("no-such-move", at, edit, "there is no such move to remove");
    } else if (rows.stream().anyMatch(m -> !byPeopleOnly(m))) {
      wrong(
          "move-not-editable",
          at,
          edit,
          "the clock or another thing's event makes this move; only what people do can be removed");
    } else {
      moves.removeAll(rows);
    }
  }

  private void add(Enum<?> from, MoveEdit edit, String at) {
    var to = status(edit.to());
    if (to.isEmpty()) {
      wrong("unknown-status", at + "/to", edit, "'" + edit.to() + "' is no status of " + words());
      return;
    }
    if (edit.ground() == null || edit.ground().isBlank()) {
      wrong("ground-missing", at + "/ground", edit, "say on what ground the move is added");
      return;
    }
    if (moves.stream()
        .anyMatch(
            m -> m.from() == from && m.verb().equals(edit.verb()) && m.to().contains(to.get()))) {
      wrong("move-exists", at, edit, "the table has this move already");
      return;
    }
    template(from, edit.verb(), to.get())
        .ifPresentOrElse(
            t -> moves.add(t.redirected(from, to.get(), edit.ground())),
            () ->
                wrong(
                    "move-not-possible",
                    at,
                    edit,
                    "no row of the engine shows that '"
                        + edit.verb()
                        + "' by people can lead from "
                        + edit.from()
                        + " to "
                        + edit.to()));
  }

  /**
   * An optional row fits exactly or not at all. A row of the engine's table fits where it leads to
   * the same status; one that stays where it is fits any status that stays.
   */
  private Optional<Move> template(Enum<?> from, String verb, Enum<?> to) {
    var exact =
        machine.optional().stream()
            .filter(m -> m.verb().equals(verb) && m.from() == from && m.to().contains(to))
            .findFirst();
    return exact.or(() ->
        machine.moves().stream()
            .filter(m -> m.verb().equals(verb) && m.from() != null && byPeopleOnly(m))
            .filter(m -> m.to().contains(m.from()) ? from == to : m.to().contains(to))
            .findFirst());
  }

  private List<Move> rows(String verb) {
    var all = new ArrayList<>(machine.moves());
    all.addAll(machine.optional());
    return all.stream().filter(m -> m.verb().equals(verb)).toList();
  }

  private Optional<Enum<?>> status(@Nullable String word) {
    for (Enum<?> s : machine.statuses()) {
      if (Engine.word(s).equals(word)) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }

  private String words() {
    return machine.thing().word()
        + "; there are "
        + String.join(", ", machine.statuses().stream().map(Engine::word).toList());
  }

  private static boolean byPeopleOnly(Move move) {
    return move.actors().stream().allMatch(Role::isHuman);
  }

  private void wrong(String code, String pointer, MoveEdit edit, String message) {
    problems.add(new Problem(code, pointer, "line " + edit.line() + ": " + message));
  }
}
