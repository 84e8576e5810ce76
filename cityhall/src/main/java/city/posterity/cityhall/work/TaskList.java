package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.DESK;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps the lists of work up to date, in the transaction in which something happens. */
@Component
final class TaskList implements CasefileListener {

  /** What tells how far a procurement has come; the other things only accompany these. */
  private static final Set<Thing> FOREMOST =
      EnumSet.of(
          Thing.NEED,
          Thing.PURCHASE,
          Thing.EMERGENCY,
          Thing.POLICY,
          Thing.TENDER,
          Thing.OPENING,
          Thing.EVALUATION,
          Thing.AWARD,
          Thing.CONTRACT);

  @Override
  public void recorded(
      DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    Procurement after = chapter.after();
    Instant at = events.getLast().processedAt();
    var tasks = new Tasks(database, chapter.cityId(), after, zone(), at);
    if (!chapter.complete()) {
      events.stream()
          .map(Recorded::stream)
          .distinct()
          .flatMap(id -> after.held(id).stream())
          .map(Held::state)
          .filter(s -> !s.id().thing().isCrowd())
          .forEach(tasks::store);
      return;
    }
    tasks.storeAll();
    store(database, chapter.cityId(), after, at);
  }

  /** Days end here; hours of due dates are for the order of a list only. */
  private static ZoneId zone() {
    return ZoneOffset.UTC;
  }

  static void store(DSLContext database, UUID cityId, Procurement p, Instant at) {
    State foremost =
        p.things().values().stream()
            .map(Held::state)
            .filter(s -> FOREMOST.contains(s.id().thing()))
            .max(Comparator.comparing(s -> s.id().thing()))
            .orElseGet(() -> p.things().values().iterator().next().state());
    String title =
        p.first(Tender.class)
            .map(t -> t.terms().title())
            .or(() -> p.first(Need.class).map(Need::title))
            .or(() -> p.first(Purchase.class).map(x -> x.data().title()))
            .or(() -> p.first(Emergency.class).map(e -> e.declaration().title()))
            .or(() -> p.first(PolicyProcess.class).map(e -> e.charter().title()))
            .map(Withheld.of(p)::in)
            .orElse("");
    var changed = at.atOffset(ZoneOffset.UTC);
    database
        .insertInto(DESK)
        .set(DESK.CITY_ID, cityId)
        .set(DESK.PROCUREMENT_ID, p.id())
        .set(DESK.TITLE, title)
        .set(DESK.STAGE, Machines.stage(foremost.id().thing()))
        .set(DESK.THING, foremost.id().thing().word())
        .set(DESK.STATUS, Engine.word(foremost.status()))
        .set(DESK.CHANGED_AT, changed)
        .onConflict(DESK.CITY_ID, DESK.PROCUREMENT_ID)
        .doUpdate()
        .set(DESK.TITLE, title)
        .set(DESK.STAGE, Machines.stage(foremost.id().thing()))
        .set(DESK.THING, foremost.id().thing().word())
        .set(DESK.STATUS, Engine.word(foremost.status()))
        .set(DESK.CHANGED_AT, changed)
        .execute();
  }
}
