package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Says, before a command is decided, what stands against it besides the rules of the procedure.
 * Asked in the transaction of the decision, so that what it found is kept with the decision or not
 * at all. It must not call back into the casefile.
 */
@FunctionalInterface
public interface GateKeeper {

  /**
   * @param before the whole procurement as it stands; verbs of rivals, who see only a part of it,
   *     are not asked about
   * @param actor with the roles of the team
   * @param begunAt when the procurement began
   */
  record Question(
      UUID cityId,
      Procurement before,
      StreamId target,
      String verb,
      Command command,
      Actor actor,
      Instant begunAt,
      Instant at) {

    Question with(Command completed) {
      return new Question(cityId, before, target, verb, completed, actor, begunAt, at);
    }
  }

  /** What was found. */
  interface Opinion {

    /** Nothing to say. */
    Opinion NONE = against(List.of());

    /** What needs no record of its own: a refusal, or what the decision itself shows. */
    static Opinion against(List<Finding> findings) {
      return new Opinion() {
        @Override
        public List<Finding> against() {
          return findings;
        }

        @Override
        public void keep(UUID commandId) {
          // there is nothing
        }
      };
    }

    /** Every reason why not; empty lets the command pass. */
    List<Finding> against();

    /** Keeps what was found, in the same transaction, with the command that was carried out. */
    void keep(UUID commandId);
  }

  Opinion ask(DSLContext database, Question question);
}
