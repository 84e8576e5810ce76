package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Thing;
import java.util.Map;
import java.util.Set;

/**
 * 9: nobody is on both sides of a pair of eyes. The pairs are written down here once more, so that
 * one lost from a table is missed.
 */
final class FourEyes9 implements PolicyLaw {

  /** Who did the first on a thing may have done none of the others on it. */
  static final Map<Thing, Map<String, Set<String>>> PAIRS =
      Map.of(
          Thing.POLICY,
          Map.of(
              "approve-group", Set.of("charter", "edit-charter"),
              "adopt", Set.of("seek-approval"),
              "launch", Set.of("adopt")),
          Thing.INPUT,
          Map.of(
              "publish", Set.of("submit"),
              "hold", Set.of("submit"),
              "hide", Set.of("submit"),
              "decide-appeal", Set.of("submit", "hide")),
          Thing.RESPONSE,
          Map.of("approve", Set.of("draft", "edit")),
          Thing.REVISION,
          Map.of("apply", Set.of("propose")));

  @Override
  public int number() {
    return 9;
  }

  @Override
  public void event(PolicyCase policy, Moment moment) {
    Recorded r = moment.recorded();
    var others = PAIRS.getOrDefault(r.stream().thing(), Map.of()).getOrDefault(r.verb(), Set.of());
    require(
        r.by().equals(PersonId.NOBODY)
            || policy.history().stream()
                .noneMatch(h ->
                    h.stream().equals(r.stream())
                        && h.by().equals(r.by())
                        && others.contains(h.verb())),
        "%s did %s on %s and one of %s before",
        r.by(),
        r.verb(),
        r.stream(),
        others);
  }
}
