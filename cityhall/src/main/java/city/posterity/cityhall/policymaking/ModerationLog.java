package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.INPUT;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.SubmitInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The decisions about showing what people say, as the events tell them. */
@Component
class ModerationLog {

  private final DSLContext database;
  private final Casefile casefile;

  ModerationLog(DSLContext database, Casefile casefile) {
    this.database = database;
    this.casefile = casefile;
  }

  /**
   * A decision.
   *
   * @param verb held, hidden, appealed, appeal-upheld or appeal-dismissed
   * @param reason as the core calls it; empty for none
   */
  record Entry(UUID input, String verb, String reason, String note, Instant at) {}

  /**
   * Newest first: what was decided last about each contribution that was held or hidden at any
   * time, whatever became of it.
   */
  List<Entry> entries(UUID cityId, UUID policy, int from, int limit) {
    return database
        .select(INPUT.ID)
        .from(INPUT)
        .where(INPUT.CITY_ID.eq(cityId), INPUT.POLICY_ID.eq(policy))
        .and(INPUT.MODERATED_AT.isNotNull())
        .orderBy(INPUT.MODERATED_AT.desc(), INPUT.ID.desc())
        .limit(from, limit)
        .fetch(INPUT.ID)
        .stream()
        .flatMap(id ->
            casefile.inSightOf(cityId, new StreamId(Thing.INPUT, id)).stream()
                .flatMap(p -> p.find(Input.class, new StreamId(Thing.INPUT, id)).stream()))
        .map(ModerationLog::entry)
        .toList();
  }

  /** Many with the same words: how many each time, the most first. */
  List<Integer> bursts(UUID cityId, UUID policy) {
    return database
        .select(DSL.count())
        .from(INPUT)
        .where(INPUT.CITY_ID.eq(cityId), INPUT.POLICY_ID.eq(policy))
        .and(INPUT.ALIKE.isNotNull())
        .groupBy(INPUT.ALIKE)
        .having(DSL.count().gt(SubmitInput.ALIKE))
        .orderBy(DSL.count().desc())
        .limit(PageOf.ROWS)
        .fetch(r -> r.value1());
  }

  private static Entry entry(Input input) {
    var last = input.moderation().getLast();
    var reason = last.reason();
    String verb = last.appeal() ? "appealed" : Engine.word(last.to());
    return new Entry(
        input.id().id(),
        verb,
        reason == null ? "" : Engine.word(reason),
        input.isErased() || last.appeal() ? "" : last.note(),
        last.at());
  }
}
