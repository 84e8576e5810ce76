package city.posterity.procurement.docs;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One machine as a page: its drawing and its table of moves. */
final class MachinePage {

  private final Machine machine;

  MachinePage(Machine machine) {
    this.machine = machine;
  }

  static String index(List<Machine> machines) {
    var rows =
        machines.stream()
            .map(m ->
                "| [%s](%s.md) | %d | %d | %s |"
                    .formatted(
                        title(m),
                        m.thing().word(),
                        m.statuses().size(),
                        m.moves().size(),
                        m.terminal().stream().map(Engine::word).collect(Collectors.joining(", "))));
    return """
    # The state machines of the buying cycle

    One page for each kind of thing that has a history of its own, in the order in which a
    purchase meets them.

    | Thing | Statuses | Moves | Ends in |
    | --- | --- | --- | --- |
    """
        + rows.collect(Collectors.joining("\n"))
        + "\n";
  }

  String text() {
    var text = new StringBuilder("# " + title(machine) + "\n\n");
    text.append("```mermaid\n").append(drawing()).append("```\n\n");
    text.append("Moves that keep the status are in the table only.\n\n");
    text.append(table(machine.moves()));
    if (!machine.optional().isEmpty()) {
      text.append("\n## Moves that a pack may add\n\n").append(table(machine.optional()));
    }
    return text.toString();
  }

  private String drawing() {
    var arrows = new LinkedHashMap<String, Set<String>>();
    Set<Enum<?>> met = new LinkedHashSet<>();
    for (Move move : machine.moves()) {
      for (Enum<?> to : move.to()) {
        met.add(to);
        if (to != move.from()) {
          arrow(arrows, node(move.from()) + " --> " + node(to), move.verb());
        }
      }
    }
    for (Move move : machine.optional()) {
      for (Enum<?> to : move.to()) {
        arrow(arrows, node(move.from()) + " --> " + node(to), move.verb() + " (if added)");
      }
    }
    var text = new StringBuilder("stateDiagram-v2\n");
    met.stream()
        .filter(s -> !Engine.word(s).equals(node(s)))
        .forEach(s ->
            text.append("  state \"")
                .append(Engine.word(s))
                .append("\" as ")
                .append(node(s))
                .append('\n'));
    for (Map.Entry<String, Set<String>> arrow : arrows.entrySet()) {
      text.append("  ").append(arrow.getKey()).append(": ");
      text.append(String.join(", ", arrow.getValue())).append('\n');
    }
    machine.terminal().stream()
        .filter(met::contains)
        .forEach(s -> text.append("  ").append(node(s)).append(" --> [*]\n"));
    return text.toString();
  }

  private static void arrow(Map<String, Set<String>> arrows, String arrow, String verb) {
    arrows.computeIfAbsent(arrow, _ -> new LinkedHashSet<>()).add(verb);
  }

  private static String table(List<Move> moves) {
    return """
    | From | Move | To | Who | Not who did | Guards | Records |
    | --- | --- | --- | --- | --- | --- | --- |
    """
        + moves.stream().map(MachinePage::row).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String row(Move move) {
    return Stream.of(
            Engine.word(move.from()),
            move.verb(),
            join(move.to().stream().map(Engine::word)),
            join(move.actors().stream().sorted().map(Role::word)),
            join(move.unlike().stream().sorted()),
            join(move.guards().stream().map(Guard::word)),
            join(move.events().stream().map(Class::getSimpleName)))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String join(Stream<String> words) {
    return words.collect(Collectors.joining(", "));
  }

  private static String node(@Nullable Enum<?> status) {
    return status == null ? "[*]" : status.name().toLowerCase(Locale.ROOT);
  }

  private static String title(Machine machine) {
    String word = machine.thing().word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
