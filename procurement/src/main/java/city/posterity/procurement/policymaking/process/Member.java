package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the working group.
 *
 * @param number from 1
 * @param person absent for a member who has no account here
 * @param name as it is published
 * @param interests what the member has to do with the matter, in the member's own words
 * @param reads languages that the member reads
 * @param until absent while the member is there
 */
public record Member(
    int number,
    @Nullable PersonId person,
    Personal name,
    Sector sector,
    String interests,
    Set<Duty> duties,
    List<String> reads,
    Instant since,
    @Nullable Instant until) {

  public Member {
    duties = Collections.unmodifiableSet(new TreeSet<>(duties));
    reads = List.copyOf(reads);
  }

  public boolean isActive() {
    return until == null;
  }

  Member left(Instant at) {
    return new Member(number, person, name, sector, interests, duties, reads, since, at);
  }
}
