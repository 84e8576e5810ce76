package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.Languages;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.WordingCheck;
import city.posterity.procurement.policymaking.response.Response;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a change set says why, and fits the text as it stands. */
final class ChangeSetCheck {

  private final ChangeSet changes;
  private final Context context;
  private final Outcome.Collector collected = Outcome.collect();

  private ChangeSetCheck(ChangeSet changes, Context context) {
    this.changes = changes;
    this.context = context;
  }

  static Outcome.Collector of(ChangeSet changes, Context context) {
    var check = new ChangeSetCheck(changes, context);
    check.reasons();
    check.edits();
    return check.collected;
  }

  private void reasons() {
    require(!changes.summary().isBlank(), RevisionRule.SUMMARY_MISSING, "/changes/summary");
    require(
        changes.editorial() || !changes.responses().isEmpty(),
        RevisionRule.REASON_MISSING,
        "/changes/responses");
    boolean nothing = !changes.responses().isEmpty();
    for (UUID id : changes.responses()) {
      var found = context.procurement().find(Response.class, new StreamId(Thing.RESPONSE, id));
      nothing &= found.isPresent() && !found.get().answer().decision().promises();
      require(
          found.isPresent(), RevisionRule.RESPONSE_UNKNOWN, "/changes/responses", "response", id);
      require(
          found.isEmpty() || found.get().counts(),
          RevisionRule.RESPONSE_NOT_APPROVED,
          "/changes/responses",
          "response",
          id);
    }
    require(!nothing, RevisionRule.NOTHING_TAKEN_OVER, "/changes/responses");
  }

  private void edits() {
    require(!changes.edits().isEmpty(), RevisionRule.EDITS_MISSING, "/changes/edits");
    var seen = new HashSet<String>();
    for (int i = 0; i < changes.edits().size(); i++) {
      Edit edit = changes.edits().get(i);
      String at = "/changes/edits/" + i;
      require(
          seen.add(edit.clause()),
          RevisionRule.CLAUSE_TWICE,
          at + "/clause",
          "clause",
          edit.clause());
      edit(edit, at);
    }
  }

  private void edit(Edit edit, String at) {
    var standing = Clause.of(context.procurement(), edit.clause());
    Wording wording = edit.wording();
    if (edit.kind() == Edit.Kind.ADD) {
      collected.add(WordingCheck.ofKey(edit.clause(), at + "/clause"));
      require(standing.isEmpty(), RevisionRule.KEY_TAKEN, at + "/clause", "clause", edit.clause());
      edit.origins().stream()
          .filter(o -> Clause.of(context.procurement(), o).isEmpty())
          .forEach(o -> require(false, RevisionRule.CLAUSE_UNKNOWN, at + "/origins", "clause", o));
      String after = edit.after();
      require(
          after == null || stands(after) || isAddedBefore(after, edit),
          RevisionRule.CLAUSE_UNKNOWN,
          at + "/after",
          "clause",
          after);
    } else {
      existing(edit, standing.filter(Clause::stands), at);
    }
    if (edit.kind() != Edit.Kind.REMOVE) {
      require(wording != null, RevisionRule.WORDING_MISSING, at + "/wording");
      if (wording != null) {
        collected.add(WordingCheck.of(wording, Languages.of(context), at + "/wording"));
      }
    }
    if (changes.editorial()) {
      require(isEditorial(edit, standing), RevisionRule.NOT_EDITORIAL, at, "clause", edit.clause());
    }
  }

  private boolean stands(String key) {
    return Clause.of(context.procurement(), key).filter(Clause::stands).isPresent();
  }

  private boolean isAddedBefore(String key, Edit edit) {
    return changes.edits().stream()
        .takeWhile(e -> e != edit)
        .anyMatch(e -> e.kind() == Edit.Kind.ADD && e.clause().equals(key));
  }

  private void existing(Edit edit, Optional<Clause> standing, String at) {
    require(
        standing.isPresent(), RevisionRule.CLAUSE_UNKNOWN, at + "/clause", "clause", edit.clause());
    standing.ifPresent(c -> {
      int newest = c.newest().number();
      require(
          Objects.equals(edit.fromVersion(), newest),
          RevisionRule.VERSION_OLD,
          at + "/fromVersion",
          "clause",
          edit.clause(),
          "version",
          newest);
      Wording wording = edit.wording();
      require(
          edit.kind() == Edit.Kind.REMOVE
              || wording == null
              || !wording.hash().equals(c.newest().hash()),
          RevisionRule.SAME_WORDS,
          at + "/wording",
          "clause",
          edit.clause());
    });
  }

  private static boolean isEditorial(Edit edit, Optional<Clause> standing) {
    Wording after = edit.wording();
    return edit.kind() == Edit.Kind.REWORD
        && after != null
        && standing.isPresent()
        && EditorialWording.is(standing.get().newest().wording(), after);
  }

  private void require(boolean holds, RevisionRule rule, String at, @Nullable Object... facts) {
    collected.require(holds, () -> Finding.of(rule, facts).at(at));
  }
}
