package city.posterity.procurement;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Reachability;
import city.posterity.procurement.pack.MoveEdit;
import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.pack.PackException;
import city.posterity.procurement.pack.PackProblem;
import city.posterity.procurement.pack.PackReader;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.pack.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a pack against the machines it is for: its move edits name what exists, and under each of
 * its procedures every thing can still come to an end and no award skips its standstill without a
 * ground. Whoever loads a pack to decide by it loads it here.
 */
public final class PackCheck {

  private static final Pattern EDIT = Pattern.compile("/moves/(\\d+).*");
  private static final Pattern LINE = Pattern.compile("^line \\d+: ");

  private PackCheck() {}

  /**
   * A pack for the whole buying cycle.
   *
   * @param fileName only to say where problems are
   * @throws PackException with every problem and its line
   */
  public static Pack read(String fileName, String yaml) {
    return read(fileName, yaml, BuyingCycle.MACHINES);
  }

  /**
   * A pack that comes with the library: {@code neutral} or {@code aurelia}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Pack shipped(String id) {
    return read(id + ".yaml", PackReader.shipped(id));
  }

  /**
   * @throws PackException with every problem and its line
   */
  static Pack read(String fileName, String yaml, List<Machine> machines) {
    Pack pack = PackReader.read(fileName, yaml, vocabulary(machines));
    var problems = new ArrayList<PackProblem>();
    for (Procedure procedure : pack.procedures().values()) {
      for (Problem problem : Reachability.check(machines, procedure)) {
        problems.add(
            new PackProblem(
                fileName,
                line(problem, procedure.edits()),
                "the procedure '"
                    + procedure.procedureId()
                    + "' cannot be run: "
                    + LINE.matcher(problem.message()).replaceFirst(""),
                "moves under which every thing comes to an end, as the common tables have them"));
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return pack;
  }

  /** What move edits may refer to. */
  static Vocabulary vocabulary(List<Machine> machines) {
    var words = new LinkedHashMap<String, Vocabulary.Words>();
    for (Machine machine : machines) {
      var known = new ArrayList<>(machine.moves());
      known.addAll(machine.optional());
      words.put(
          machine.thing().word(),
          new Vocabulary.Words(
              machine.statuses().stream().map(Engine::word).toList(),
              known.stream().map(Move::verb).distinct().toList(),
              machine.moves().stream().flatMap(PackCheck::rows).toList()));
    }
    return new Vocabulary(words);
  }

  private static java.util.stream.Stream<Vocabulary.Row> rows(Move move) {
    return move.to().stream()
        .map(to -> new Vocabulary.Row(Engine.word(move.from()), move.verb(), Engine.word(to)));
  }

  /** The edit that the problem points into, else the first one of the machine it names. */
  private static int line(Problem problem, List<MoveEdit> edits) {
    var edit = EDIT.matcher(problem.pointer());
    if (edit.matches()) {
      return edits.get(Integer.parseInt(edit.group(1))).line();
    }
    return edits.stream()
        .filter(e -> problem.pointer().startsWith("/" + e.thing() + "/"))
        .mapToInt(MoveEdit::line)
        .findFirst()
        .orElse(1);
  }
}
