package city.posterity.procurement.evaluation.sheet;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can happen to a sheet. */
public sealed interface SheetEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.SHEET;
  }

  /**
   * @param scores by criterion id
   */
  record SheetWritten(StreamId bid, PersonId evaluator, Map<String, Score> scores)
      implements SheetEvent {
    public SheetWritten {
      scores = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }
  }

  record SheetSubmitted() implements SheetEvent {}

  record SheetLocked() implements SheetEvent {}

  record SheetReopened(String reason) implements SheetEvent {}
}
