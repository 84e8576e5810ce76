package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.ResponseStatus;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.theme.Theme;
import java.util.List;

/** 6: nothing that leads from one thing to another is ever lost; it is only added to. */
final class Edges6 implements PolicyLaw {

  @Override
  public int number() {
    return 6;
  }

  @Override
  public void event(PolicyCase policy, Moment moment) {
    require(
        moment.after().things().keySet().containsAll(moment.before().things().keySet()),
        "a thing is gone after %s",
        moment.recorded());
    moment
        .before()
        .held(moment.recorded().stream())
        .ifPresent(before -> {
          State after = moment.after().held(moment.recorded().stream()).orElseThrow().state();
          require(
              isKept(before.state(), after),
              "%s%nbecame%n%s%nby %s",
              before.state(),
              after,
              moment.recorded());
        });
  }

  private static boolean isKept(State before, State after) {
    return switch (before) {
      case Input b when after instanceof Input a ->
          a.contribution().equals(b.contribution())
              && begins(a.codings(), b.codings())
              && begins(a.moderation(), b.moderation());
      case Theme b when after instanceof Theme a ->
          b.mergedInto() == null || b.mergedInto().equals(a.mergedInto());
      case Response b when after instanceof Response a ->
          b.status() == ResponseStatus.DRAFTED
              || a.answer().equals(b.answer())
                  && (b.supersededBy() == null || b.supersededBy().equals(a.supersededBy()));
      case Revision b when after instanceof Revision a -> a.changes().equals(b.changes());
      case Clause b when after instanceof Clause a ->
          a.key().equals(b.key())
              && a.origins().equals(b.origins())
              && begins(a.versions(), b.versions());
      case PolicyProcess b when after instanceof PolicyProcess a ->
          begins(a.editions(), b.editions())
              && a.rounds().size() >= b.rounds().size()
              && a.reviews().size() >= b.reviews().size()
              && a.members().size() >= b.members().size();
      default -> false;
    };
  }

  private static boolean begins(List<?> all, List<?> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }
}
