package city.posterity.procurement.machine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One thing as it stands, with its version and the people who had a hand in it.
 *
 * @param hands for each verb, who performed it: what four eyes are checked against
 */
public record Held(State state, long version, Map<String, Set<PersonId>> hands) {

  public Held {
    var copy = new LinkedHashMap<String, Set<PersonId>>();
    hands.forEach((verb, people) ->
        copy.put(verb, java.util.Collections.unmodifiableSet(new LinkedHashSet<>(people))));
    hands = java.util.Collections.unmodifiableMap(copy);
  }

  public Set<PersonId> whoDid(String verb) {
    return hands.getOrDefault(verb, Set.of());
  }

  Held next(State state, Recorded recorded) {
    var all = new LinkedHashMap<String, Set<PersonId>>(hands);
    if (!recorded.by().equals(PersonId.NOBODY)) {
      var people = new LinkedHashSet<>(whoDid(recorded.verb()));
      people.add(recorded.by());
      all.put(recorded.verb(), people);
    }
    return new Held(state, recorded.version(), all);
  }
}
