package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.Revision;
import java.util.List;
import java.util.Optional;

/**
 * What a change set did to one clause.
 *
 * @param kind reword, add or remove
 * @param address of the clause
 * @param pieces its words before and after
 */
public record ChangeView(
    String kind, String clause, String address, String summary, List<Piece> pieces) {

  public ChangeView {
    pieces = List.copyOf(pieces);
  }

  /** Of every clause that a change set touches. */
  static List<ChangeView> of(Made made, Revision revision) {
    return revision.changes().edits().stream().map(e -> of(made, revision, e)).toList();
  }

  private static ChangeView of(Made made, Revision revision, Edit edit) {
    Wording after = edit.wording();
    String before =
        made.clause(edit.clause())
            .flatMap(c -> Optional.ofNullable(edit.fromVersion()).flatMap(c::version))
            .map(v -> v.wording().original().text())
            .orElse("");
    return new ChangeView(
        Engine.word(edit.kind()),
        edit.clause(),
        made.address() + "/clauses/" + edit.clause(),
        revision.changes().summary(),
        Piece.between(before, after == null ? "" : after.original().text()));
  }
}
