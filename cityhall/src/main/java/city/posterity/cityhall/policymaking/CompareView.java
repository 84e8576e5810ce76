package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.ClauseVersion;
import city.posterity.procurement.policymaking.process.Edition;
import city.posterity.procurement.policymaking.process.Editions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two editions of a text, clause by clause. */
public record CompareView(
    String title,
    String address,
    int from,
    int to,
    List<Integer> editions,
    List<Line> lines,
    int same) {

  /**
   * A clause that is not the same.
   *
   * @param kind added, removed or changed
   * @param material kinds of material change, as the core calls them
   */
  public record Line(
      String key,
      String address,
      String title,
      String kind,
      List<Piece> pieces,
      List<String> material) {}

  static CompareView of(Made made, Edition from, Edition to, Formats formats) {
    var lines = new ArrayList<Line>();
    int same = 0;
    for (Made.Text now : made.text(to)) {
      var was = from.part(now.clause().key());
      if (was.isPresent() && was.get().hash().equals(now.version().hash())) {
        same++;
        continue;
      }
      var before = was.flatMap(p -> now.clause().version(p.version()));
      lines.add(line(made, now, before, formats));
    }
    made.text(from).stream()
        .filter(t -> to.part(t.clause().key()).isEmpty())
        .map(t -> removed(made, t))
        .forEach(lines::add);
    return new CompareView(
        made.process().charter().title(),
        made.address(),
        from.number(),
        to.number(),
        made.process().editions().stream().map(Edition::number).toList(),
        List.copyOf(lines),
        same);
  }

  private static Line line(
      Made made, Made.Text now, Optional<ClauseVersion> before, Formats formats) {
    var words = now.in(formats.locale());
    return new Line(
        now.clause().key(),
        made.address() + "/clauses/" + now.clause().key(),
        words.title(),
        before.isPresent() ? "changed" : "added",
        Piece.between(
            before.map(v -> v.wording().original().text()).orElse(""),
            now.version().wording().original().text()),
        before
            .map(v ->
                Editions.between(v.wording(), now.version().wording()).stream()
                    .map(Engine::word)
                    .toList())
            .orElse(List.of()));
  }

  private static Line removed(Made made, Made.Text was) {
    var words = was.version().wording().original();
    return new Line(
        was.clause().key(),
        made.address() + "/clauses/" + was.clause().key(),
        words.title(),
        "removed",
        Piece.between(words.text(), ""),
        List.of());
  }
}
