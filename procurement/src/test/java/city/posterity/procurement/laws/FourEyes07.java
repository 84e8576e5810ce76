package city.posterity.procurement.laws;

import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Map;
import java.util.Set;

/**
 * 7: nobody is on both sides of a pair of eyes, counted by the natural person. The pairs are
 * written down here once more, so that one lost from a table is missed.
 */
final class FourEyes07 implements Law {

  /** Who did the first on a thing may have done none of the others on it. */
  static final Map<Thing, Map<String, Set<String>>> PAIRS =
      Map.ofEntries(
          Map.entry(
              Thing.NEED,
              Map.of(
                  "accept", Set.of("propose"),
                  "confirm-budget", Set.of("add-to-plan", "edit-plan"),
                  "approve-plan", Set.of("add-to-plan", "edit-plan", "submit-plan"),
                  "approve-revision", Set.of("revise-plan"))),
          Map.entry(
              Thing.PURCHASE,
              Map.of(
                  "approve", Set.of("request", "edit"),
                  "pay", Set.of("order", "confirm-delivery"),
                  "confirm-delivery", Set.of("pay"))),
          Map.entry(
              Thing.TENDER,
              Map.of(
                  "approve", Set.of("create", "edit", "submit"),
                  "approve-amendment", Set.of("propose-amendment"),
                  "approve-cancellation", Set.of("propose-cancellation"))),
          Map.entry(Thing.ENQUIRY, Map.of("publish", Set.of("answer"))),
          Map.entry(Thing.AWARD, Map.of("accept", Set.of("propose"), "reject", Set.of("propose"))),
          Map.entry(
              Thing.CONTRACT,
              Map.of("sign", Set.of("draft", "edit"), "close", Set.of("report", "start-closing"))),
          Map.entry(Thing.CHANGE, Map.of("approve", Set.of("propose", "assess"))),
          Map.entry(
              Thing.MILESTONE,
              Map.of(
                  "inspect", Set.of("claim"),
                  "accept", Set.of("claim", "inspect"),
                  "reject", Set.of("claim", "inspect"))),
          Map.entry(Thing.OBSERVATION, Map.of("answer", Set.of("report"))),
          Map.entry(
              Thing.OBLIGATION,
              Map.of(
                  "fulfil", Set.of("measure"), "discharge", Set.of("enter", "transfer", "review"))),
          Map.entry(
              Thing.INVOICE,
              Map.of(
                  "approve", Set.of("receive", "match"),
                  "pay", Set.of("approve", "match"),
                  "reverse", Set.of("pay"))),
          Map.entry(
              Thing.REDACTION,
              Map.of("approve", Set.of("propose"), "approve-extension", Set.of("extend"))),
          Map.entry(Thing.DEPARTURE, Map.of("sign", Set.of("depart"))),
          Map.entry(
              Thing.EMERGENCY,
              Map.of("confirm", Set.of("declare", "edit"), "close", Set.of("settle"))));

  @Override
  public int number() {
    return 7;
  }

  @Override
  public void event(World world, Moment moment) {
    Recorded r = moment.recorded();
    if (r.by().equals(PersonId.NOBODY)) {
      return;
    }
    var others = PAIRS.getOrDefault(r.stream().thing(), Map.of()).getOrDefault(r.verb(), Set.of());
    require(
        world.history().stream()
            .noneMatch(h ->
                h.stream().equals(r.stream())
                    && h.by().equals(r.by())
                    && others.contains(h.verb())),
        "%s did %s on %s and one of %s before",
        r.by(),
        r.verb(),
        r.stream(),
        others);
    if (r.stream().thing() == Thing.INVOICE && Set.of("approve", "pay").contains(r.verb())) {
      moment
          .after()
          .find(Invoice.class, r.stream())
          .map(Invoice::milestone)
          .ifPresent(m -> requireNotAcceptor(world, r, m));
    }
  }

  private void requireNotAcceptor(World world, Recorded r, StreamId milestone) {
    require(
        world.history().stream()
            .noneMatch(h ->
                h.stream().equals(milestone)
                    && h.by().equals(r.by())
                    && Set.of("accept", "remedy").contains(h.verb())),
        "%s accepted %s and did %s on its invoice",
        r.by(),
        milestone,
        r.verb());
  }
}
