package city.posterity.procurement.policymaking.revision;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.DRAFTER;
import static city.posterity.procurement.machine.Role.GROUP_CHAIR;
import static city.posterity.procurement.machine.Role.RESPONDER;
import static city.posterity.procurement.policymaking.revision.RevisionStatus.APPLIED;
import static city.posterity.procurement.policymaking.revision.RevisionStatus.PROPOSED;
import static city.posterity.procurement.policymaking.revision.RevisionStatus.WITHDRAWN;

import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseEvent;
import city.posterity.procurement.policymaking.clause.Places;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.revision.RevisionEvent.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The change set's table of moves, and what it does to clauses. */
public final class RevisionMachine {

  private RevisionMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.REVISION,
              Revision.class,
              RevisionStatus.class,
              RevisionRule.class,
              RevisionMachine::apply,
              Machine.Verbs.none()
                  .and("propose", ProposeRevision.class)
                  .and("apply", ApplyRevision.class)
                  .and("withdraw", WithdrawRevision.class),
              revising(move(null, "propose", PROPOSED, ChangeSetProposed.class))
                  .by(DRAFTER, RESPONDER, GROUP_CHAIR),
              revising(move(PROPOSED, "apply", APPLIED, ChangeSetApplied.class))
                  .by(GROUP_CHAIR, RESPONDER)
                  .unlike("propose"),
              revising(move(PROPOSED, "withdraw", WITHDRAWN, ChangeSetWithdrawn.class))
                  .by(DRAFTER, RESPONDER, GROUP_CHAIR))
          .withReaction(RevisionMachine::changed);

  private static Move revising(Move move) {
    return move.guardedBy(RevisionGuard.REVISING);
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    return switch ((RevisionEvent) event) {
      case ChangeSetProposed(var changes, var at) -> new Revision(id, PROPOSED, changes, at, null);
      case ChangeSetApplied(var at) -> {
        Revision r = (Revision) Objects.requireNonNull(before);
        yield new Revision(id, APPLIED, r.changes(), r.proposedAt(), at);
      }
      case ChangeSetWithdrawn _ -> {
        Revision r = (Revision) Objects.requireNonNull(before);
        yield new Revision(id, WITHDRAWN, r.changes(), r.proposedAt(), null);
      }
    };
  }

  private static Stream<Change> changed(Procurement after, Recorded event, Procedure procedure) {
    if (!(event.event() instanceof ChangeSetApplied(var at))) {
      return Stream.empty();
    }
    var places = Places.of(after);
    var changes = new ArrayList<Change>();
    for (Edit edit : after.get(Revision.class, event.stream()).changes().edits()) {
      changes.add(changed(after, places, event.stream().id(), edit, at));
    }
    return changes.stream();
  }

  private static Change changed(
      Procurement all, Places places, UUID revision, Edit edit, Instant at) {
    Wording wording = edit.wording();
    return switch (edit.kind()) {
      case REMOVE ->
          new Change(stream(all, edit), "strike", new ClauseEvent.ClauseRemoved(at, revision));
      case REWORD ->
          new Change(
              stream(all, edit),
              "reword",
              new ClauseEvent.ClauseReworded(
                  Objects.requireNonNull(wording), wording.hash(), at, revision));
      case ADD ->
          new Change(
              Clause.idOf(all.id(), edit.clause()),
              "insert",
              new ClauseEvent.ClauseAdded(
                  edit.clause(),
                  places.take(edit.clause(), edit.after()),
                  edit.origins(),
                  Objects.requireNonNull(wording),
                  wording.hash(),
                  at,
                  revision));
    };
  }

  private static StreamId stream(Procurement all, Edit edit) {
    return Clause.of(all, edit.clause()).orElseThrow().id();
  }
}
