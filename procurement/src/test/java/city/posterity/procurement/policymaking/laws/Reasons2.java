package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseEvent;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.ResponseStatus;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.revision.RevisionEvent;
import city.posterity.procurement.policymaking.revision.RevisionStatus;
import city.posterity.procurement.policymaking.wording.EditorialChange;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 2: published words change only by a change set, which names answers that count, or changes
 * spelling and numbering alone.
 */
final class Reasons2 implements PolicyLaw {

  @Override
  public int number() {
    return 2;
  }

  @Override
  public void event(PolicyCase policy, Moment moment) {
    switch (moment.recorded().event()) {
      case RevisionEvent.ChangeSetApplied _ ->
          applied(moment.before(), moment.after().get(Revision.class, moment.recorded().stream()));
      case ClauseEvent.ClauseAdded e -> changed(moment, e.revision());
      case ClauseEvent.ClauseReworded e -> changed(moment, e.revision());
      case ClauseEvent.ClauseRemoved e -> changed(moment, e.revision());
      default -> {}
    }
  }

  private void applied(Procurement before, Revision revision) {
    if (revision.changes().editorial()) {
      revision.changes().edits().forEach(e -> editorial(before, e));
      return;
    }
    require(!revision.changes().responses().isEmpty(), "%s has no reason", revision);
    for (UUID id : revision.changes().responses()) {
      require(
          before
              .find(Response.class, new StreamId(Thing.RESPONSE, id))
              .filter(r -> r.status() == ResponseStatus.APPROVED)
              .isPresent(),
          "%s changes words because of %s, which does not count",
          revision,
          id);
    }
  }

  private void editorial(Procurement before, Edit edit) {
    Wording was = Clause.of(before, edit.clause()).orElseThrow().newest().wording();
    Wording is = edit.wording();
    boolean spelling =
        is != null
            && new Wording(
                    is.obligation(),
                    was.words(),
                    is.principle(),
                    is.evidence(),
                    is.serves(),
                    is.check())
                .equals(was)
            && is.words().stream()
                .allMatch(w ->
                    was.in(w.language())
                        .filter(b -> EditorialChange.is(b.text(), w.text()))
                        .isPresent());
    require(spelling, "%s changes more than spelling", edit);
  }

  private void changed(Moment moment, @Nullable UUID revision) {
    if (revision == null) {
      var status = moment.before().only(PolicyProcess.class).status();
      require(
          Set.of(PolicyStatus.CHARTERED, PolicyStatus.PRIMER_DRAFTING).contains(status),
          "%s changed without a change set",
          moment.recorded().stream());
    } else {
      require(
          moment
              .before()
              .find(Revision.class, new StreamId(Thing.REVISION, revision))
              .filter(r -> r.status() == RevisionStatus.APPLIED)
              .isPresent(),
          "%s changed by something else than an applied change set",
          moment.recorded().stream());
    }
  }
}
