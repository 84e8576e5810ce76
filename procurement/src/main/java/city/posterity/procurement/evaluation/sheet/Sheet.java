package city.posterity.procurement.evaluation.sheet;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One evaluator's scores for one bid; nobody else sees them before all are in.
 *
 * @param scores by criterion id
 */
public record Sheet(
    StreamId id, SheetStatus status, StreamId bid, PersonId evaluator, Map<String, Score> scores)
    implements State {

  public Sheet {
    scores = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  /** An evaluator has one sheet for a bid. */
  public static StreamId idOf(StreamId bid, PersonId evaluator) {
    return StreamId.derived(Thing.SHEET, bid, evaluator.toString());
  }
}
