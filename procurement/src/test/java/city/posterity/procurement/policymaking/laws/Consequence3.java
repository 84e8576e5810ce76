package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.process.PolicyEvent;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.ResponseStatus;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.revision.RevisionStatus;
import java.util.Set;

/** 3: when answers are published, each yes has changed words, or says who does what by when. */
final class Consequence3 implements PolicyLaw {

  private static final Set<Decision> YES = Set.of(Decision.ACCEPTED, Decision.PARTLY);

  @Override
  public int number() {
    return 3;
  }

  @Override
  public void event(PolicyCase policy, Moment moment) {
    if (moment.recorded().event() instanceof PolicyEvent.AnswersPublished
        || moment.recorded().event() instanceof PolicyEvent.TextFinalised) {
      moment.after().stream(Response.class)
          .filter(r -> r.status() == ResponseStatus.APPROVED)
          .filter(r -> YES.contains(r.answer().decision()))
          .forEach(r ->
              require(
                  r.answer().commitment() != null || changedWords(moment.after(), r),
                  "nothing follows from %s",
                  r));
    }
  }

  private static boolean changedWords(Procurement all, Response response) {
    return all.stream(Revision.class)
        .filter(r -> r.status() == RevisionStatus.APPLIED)
        .anyMatch(r -> r.changes().responses().contains(response.id().id()));
  }
}
