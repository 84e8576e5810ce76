package city.posterity.procurement.assurance.statement;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;

/** What can happen to a statement. */
public sealed interface StatementEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.STATEMENT;
  }

  record StatementMade(String path, String value, String source, Instant at)
      implements StatementEvent {}

  record StatementCorrected(String value, String source, Instant at) implements StatementEvent {}

  record StatementWithdrawn(String reason, Instant at) implements StatementEvent {}
}
