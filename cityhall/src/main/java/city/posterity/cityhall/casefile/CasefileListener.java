package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Hears of events in the transaction that records them: what it writes stands or falls with them.
 * It must not call back into the casefile.
 */
public interface CasefileListener {

  /**
   * @param database the transaction
   * @param events of one command, in order
   * @param eventIds of the events, in the same order
   */
  void recorded(DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds);

  /**
   * What was loaded and what it became. Verbs of rivals load only part of a procurement.
   *
   * @param commandId of the command that the events came of
   * @param complete whether {@code before} and {@code after} hold every thing of the procurement
   */
  record Chapter(
      UUID cityId,
      String ocid,
      String pack,
      UUID commandId,
      Procurement before,
      Procurement after,
      boolean complete) {}
}
