package city.posterity.procurement.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads how a procedure departs from the common tables of moves. */
final class MoveReader {

  private final Problems problems;
  private final @Nullable Vocabulary vocabulary;

  MoveReader(Problems problems, @Nullable Vocabulary vocabulary) {
    this.problems = problems;
    this.vocabulary = vocabulary;
  }

  List<MoveEdit> read(Fields.Field field) {
    var fields = Fields.of(problems, "'moves'", field, List.of("remove", "add"));
    var edits = new ArrayList<MoveEdit>();
    for (Node node :
        fields.list("remove", false, "a list such as [{machine: …, from: …, verb: …}]")) {
      add(edits, false, node);
    }
    for (Node node :
        fields.list(
            "add", false, "a list such as [{machine: …, from: …, verb: …, to: …, ground: …}]")) {
      add(edits, true, node);
    }
    return edits;
  }

  private void add(List<MoveEdit> edits, boolean added, Node node) {
    var keys =
        added
            ? List.of("machine", "from", "verb", "to", "ground")
            : List.of("machine", "from", "verb");
    int line = Problems.line(node);
    var fields =
        Fields.of(
            problems,
            added ? "an added move" : "a removed move",
            new Fields.Field(line, node),
            keys);
    String machine = fields.text("machine", "the machine's word, such as award");
    String from = fields.text("from", "a status of the machine");
    String verb = fields.text("verb", "a verb of the machine");
    String to = added ? fields.text("to", "a status of the machine") : null;
    String ground =
        added ? fields.text("ground", "why the move may be added, as a sentence") : null;
    if (machine == null
        || from == null
        || verb == null
        || added && (to == null || ground == null)) {
      return;
    }
    var edit = new MoveEdit(added, machine, from, verb, to, ground, line);
    if (edits.stream().anyMatch(e -> same(e, edit))) {
      problems.add(line, "the move is edited twice", "each move once");
    }
    if (vocabulary != null) {
      check(fields, edit, vocabulary);
    }
    edits.add(edit);
  }

  private static boolean same(MoveEdit a, MoveEdit b) {
    return a.thing().equals(b.thing())
        && a.from().equals(b.from())
        && a.verb().equals(b.verb())
        && (a.added() != b.added() || Objects.equals(a.to(), b.to()));
  }

  private void check(Fields fields, MoveEdit edit, Vocabulary vocabulary) {
    var words = vocabulary.machines().get(edit.thing());
    if (words == null) {
      var machines = vocabulary.machines().keySet();
      problems.unknown(fields.line("machine"), "the machine", edit.thing(), machines);
      return;
    }
    boolean known = known(fields, "from", "the status", edit.from(), words.statuses());
    known &= known(fields, "verb", "the verb", edit.verb(), words.verbs());
    String to = edit.to();
    if (to != null) {
      known &= known(fields, "to", "the status", to, words.statuses());
    }
    if (!known) {
      return;
    }
    String place = edit.thing() + " '" + edit.from() + "'";
    if (to == null) {
      if (!words.verbsFrom(edit.from()).contains(edit.verb())) {
        problems.add(
            fields.line("verb"),
            place + " has no move '" + edit.verb() + "' to remove",
            "one of " + String.join(", ", words.verbsFrom(edit.from())));
      }
    } else if (words.rows().contains(new Vocabulary.Row(edit.from(), edit.verb(), to))) {
      problems.add(
          fields.line("verb"),
          place + " already has the move '" + edit.verb() + "' to '" + to + "'",
          "a move that is not in the table yet");
    }
  }

  private boolean known(Fields fields, String key, String what, String word, List<String> words) {
    if (words.contains(word)) {
      return true;
    }
    problems.unknown(fields.line(key), what, word, words);
    return false;
  }
}
