package city.posterity.procurement.assurance.statement;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;

/**
 * A fact that somebody entered for the policies.
 *
 * @param path the fact as the policy names it: {@code need.groups_covered}
 * @param value as JSON writes it; a bare word is a text
 * @param source where it can be looked up
 */
public record Statement(
    StreamId id, StatementStatus status, String path, String value, String source, Instant at)
    implements State {

  /** Each fact is one thing, so that two people cannot say two things of it unnoticed. */
  public static StreamId idOf(java.util.UUID procurement, String path) {
    return StreamId.derived(
        city.posterity.procurement.machine.Thing.STATEMENT,
        new StreamId(city.posterity.procurement.machine.Thing.TEAM, procurement),
        path);
  }

  public boolean stands() {
    return status == StatementStatus.STANDING;
  }
}
