package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.ResponseStatus;
import java.util.Set;
import java.util.UUID;

/**
 * 5: its author can always see a contribution, and from each answer that was approved get to the
 * one that counts now. That the code of a receipt leads to it is tested where receipts are given.
 */
final class Receipt5 implements PolicyLaw {

  @Override
  public int number() {
    return 5;
  }

  @Override
  public void rest(PolicyCase policy) {
    Procurement all = policy.procurement();
    all.stream(Input.class)
        .forEach(i -> {
          var author = new Actor(i.contribution().author(), null, null, Set.of(Role.RESIDENT));
          require(
              policy.engine().machine(Thing.INPUT).reading().mayRead(all, i, author),
              "its author does not see %s",
              i);
          Traces.answers(all, i)
              .filter(r -> r.approvedAt() != null)
              .forEach(r -> require(leadsOn(all, r), "from %s nothing leads on", r));
        });
  }

  private static boolean leadsOn(Procurement all, Response from) {
    Response current = from;
    for (int i = 0; i <= all.things().size(); i++) {
      UUID next = current.supersededBy();
      if (next == null) {
        return current.status() == ResponseStatus.APPROVED;
      }
      var found = all.find(Response.class, new StreamId(Thing.RESPONSE, next));
      if (found.isEmpty()) {
        return false;
      }
      current = found.get();
    }
    return false;
  }
}
