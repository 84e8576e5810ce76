package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseEvent;
import city.posterity.procurement.policymaking.input.Contribution;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.revision.Anchor;
import city.posterity.procurement.policymaking.wording.Anchoring.Place;
import city.posterity.procurement.policymaking.wording.Quote;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 7: whatever is said of a clause keeps its place: it is the same, moved, changed or removed, with
 * how much of the words remains; and it is never called removed while the words stand there.
 */
final class Anchors7 implements PolicyLaw {

  @Override
  public int number() {
    return 7;
  }

  @Override
  public void end(PolicyCase policy, List<Attempt> script) {
    Procurement all = policy.procurement();
    var origins = new HashMap<String, List<String>>();
    for (Recorded recorded : policy.history()) {
      if (recorded.event() instanceof ClauseEvent.ClauseAdded added) {
        origins.put(added.key(), added.origins());
      }
    }
    all.stream(Input.class).map(Input::contribution).forEach(c -> check(c, all, origins));
  }

  private void check(Contribution said, Procurement all, Map<String, List<String>> origins) {
    String key = said.clause();
    Integer version = said.version();
    if (key == null || version == null) {
      require(key == null, "%s is about a clause in no version", said);
      return;
    }
    Clause clause = Clause.of(all, key).orElseThrow();
    Quote quote = said.quote();
    require(
        clause
            .version(version)
            .filter(v -> quote == null || v.wording().original().text().contains(quote.exact()))
            .isPresent(),
        "the words that %s is about are lost",
        said);
    Anchor anchor = Anchor.of(said, all).orElse(null);
    if (anchor == null) {
      require(false, "%s has lost its place", said);
      return;
    }
    require(anchor.score() >= 0 && anchor.score() <= 1, "%s", anchor);
    Clause there = Clause.of(all, anchor.clause()).orElseThrow();
    require(there.version(anchor.version()).isPresent(), "%s is in no version", anchor);
    boolean removed = anchor.place() == Place.REMOVED;
    require(removed || there.stands(), "%s is in a clause that is gone", anchor);
    if (removed && quote != null) {
      require(
          heirs(key, origins).stream()
              .map(k -> Clause.of(all, k).orElseThrow())
              .filter(Clause::stands)
              .noneMatch(c -> c.newest().wording().original().text().equals(quote.exact())),
          "%s is called removed and stands",
          said);
    }
    if (removed && quote == null) {
      require(!clause.stands(), "%s is called removed and its clause stands", said);
    }
  }

  /** Clauses into which the words of one can have gone, as the history has it. */
  private static Set<String> heirs(String key, Map<String, List<String>> origins) {
    Set<String> keys = new HashSet<>(Set.of(key));
    int size = 0;
    while (size < keys.size()) {
      size = keys.size();
      origins.forEach((heir, from) -> {
        if (from.stream().anyMatch(keys::contains)) {
          keys.add(heir);
        }
      });
    }
    return keys;
  }
}
