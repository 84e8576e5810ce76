package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.ClauseVersion;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.process.Edition;
import city.posterity.procurement.policymaking.process.Editions;
import city.posterity.procurement.policymaking.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text marked up against an earlier one, word by word.
 *
 * @param lines clauses that are not the same, in the order in which they are read, removed ones
 *     last
 * @param same keys of those that are
 */
public record MarkedUp(List<Line> lines, List<String> same) {

  /**
   * A clause that is not the same.
   *
   * @param kind added, removed or changed
   * @param language of the words
   * @param before how binding it was; empty if that is the same
   * @param obligation how binding it is, or was
   * @param material kinds of material change, as the core calls them
   * @param reworded whether title or text differ
   * @param why what the change sets that changed it say of themselves
   */
  public record Line(
      String key,
      String kind,
      String language,
      List<Piece> title,
      List<Piece> text,
      String before,
      String obligation,
      List<String> material,
      boolean reworded,
      List<String> why) {

    public Line {
      title = List.copyOf(title);
      text = List.copyOf(text);
      material = List.copyOf(material);
      why = List.copyOf(why);
    }
  }

  public MarkedUp {
    lines = List.copyOf(lines);
    same = List.copyOf(same);
  }

  /** In the language of the reader where both texts have it, else in that of the original. */
  static MarkedUp of(Made made, Edition from, Edition to, Formats formats) {
    var lines = new ArrayList<Line>();
    var same = new ArrayList<String>();
    for (Made.Text now : made.text(to)) {
      var part = from.part(now.clause().key());
      if (part.isPresent() && part.get().hash().equals(now.version().hash())) {
        same.add(now.clause().key());
      } else {
        lines.add(
            part.flatMap(p -> now.clause().version(p.version()))
                .map(was -> changed(made, now, was, formats))
                .orElseGet(() -> added(made, now, formats)));
      }
    }
    made.text(from).stream()
        .filter(t -> to.part(t.clause().key()).isEmpty())
        .map(t -> removed(made, t, formats))
        .forEach(lines::add);
    return new MarkedUp(lines, same);
  }

  private static Line changed(Made made, Made.Text now, ClauseVersion was, Formats formats) {
    Words read = now.in(formats.locale());
    var earlier = was.wording().in(read.language());
    Words before = earlier.orElse(was.wording().original());
    Words after = earlier.isPresent() ? read : now.version().wording().original();
    var is = now.version().wording();
    return new Line(
        now.clause().key(),
        "changed",
        after.language(),
        Piece.between(before.title(), after.title()),
        Piece.between(before.text(), after.text()),
        was.wording().obligation() == is.obligation()
            ? ""
            : Engine.word(was.wording().obligation()),
        Engine.word(is.obligation()),
        Editions.between(was.wording(), is).stream().map(Engine::word).toList(),
        !before.title().equals(after.title()) || !before.text().equals(after.text()),
        now.clause().versions().stream()
            .filter(v -> v.number() > was.number() && v.number() <= now.version().number())
            .flatMap(v -> summary(made, v.revision()).stream())
            .toList());
  }

  private static Line added(Made made, Made.Text now, Formats formats) {
    Words words = now.in(formats.locale());
    return new Line(
        now.clause().key(),
        "added",
        words.language(),
        Piece.between("", words.title()),
        Piece.between("", words.text()),
        "",
        Engine.word(now.version().wording().obligation()),
        List.of(),
        true,
        summary(made, now.clause().versions().getFirst().revision()));
  }

  private static Line removed(Made made, Made.Text was, Formats formats) {
    Words words = was.in(formats.locale());
    return new Line(
        was.clause().key(),
        "removed",
        words.language(),
        Piece.between(words.title(), ""),
        Piece.between(words.text(), ""),
        "",
        Engine.word(was.version().wording().obligation()),
        List.of(),
        true,
        summary(made, was.clause().removedBy()));
  }

  private static List<String> summary(Made made, @Nullable UUID revision) {
    return revision == null
        ? List.of()
        : made.all().find(Revision.class, new StreamId(Thing.REVISION, revision)).stream()
            .map(r -> r.changes().summary())
            .toList();
  }
}
