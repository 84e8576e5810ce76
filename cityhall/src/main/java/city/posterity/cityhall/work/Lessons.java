package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.DESK;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Classification;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What closed purchases of the same kind taught, for whoever plans the next one. */
@Component
class Lessons {

  /** Closed purchases that are looked at: old ones teach less, and a page must not wait. */
  static final int LOOKED_AT = 200;

  private static final int SHOWN = 10;

  /** What makes two purchases of one kind: the division of the CPV. */
  private static final int DIVISION = 2;

  private final DSLContext database;
  private final Casefile casefile;

  Lessons(DSLContext database, Casefile casefile) {
    this.database = database;
    this.casefile = casefile;
  }

  /**
   * Newest first; empty where the code is too short to say what kind it is.
   *
   * @param but the purchase that is being planned
   */
  @Transactional(readOnly = true)
  public List<Lesson> of(Caller caller, UUID but, String code) {
    return closedOfKind(caller, but, code).flatMap(p -> lessons(caller, p)).limit(SHOWN).toList();
  }

  /** The purchases themselves, the newest first. */
  @Transactional(readOnly = true)
  public List<Procurement> purchases(Caller caller, UUID but, String code) {
    return closedOfKind(caller, but, code).limit(SHOWN).toList();
  }

  private Stream<Procurement> closedOfKind(Caller caller, UUID but, String code) {
    String kind = code.strip();
    if (kind.length() < DIVISION) {
      return Stream.empty();
    }
    UUID city = caller.cityId();
    return closed(city).stream()
        .filter(id -> !id.equals(but))
        .flatMap(id -> casefile.find(city, id).stream())
        .filter(p -> isOfKind(p, kind.substring(0, DIVISION)));
  }

  private List<UUID> closed(UUID city) {
    return database
        .select(DESK.PROCUREMENT_ID)
        .from(DESK)
        .where(DESK.CITY_ID.eq(city))
        .and(
            DESK.THING
                .eq(Thing.CONTRACT.word())
                .and(DESK.STATUS.in("completed", "terminated"))
                .or(DESK.THING.eq(Thing.PURCHASE.word()).and(DESK.STATUS.eq("closed"))))
        .orderBy(DESK.CHANGED_AT.desc(), DESK.PROCUREMENT_ID)
        .limit(LOOKED_AT)
        .fetch(DESK.PROCUREMENT_ID);
  }

  private static boolean isOfKind(Procurement p, String division) {
    return Stream.concat(
            p.stream(Tender.class).map(t -> t.terms().classification()),
            p.stream(Purchase.class).map(x -> x.data().classification()))
        .map(Classification::id)
        .anyMatch(id -> id.startsWith(division));
  }

  /** In the words that the reader may see: something may be withheld. */
  private Stream<Lesson> lessons(Caller caller, Procurement p) {
    var actor = BuyingCycle.withTeamRoles(p, caller.actor());
    String title =
        p.first(Tender.class)
            .map(t -> ((Tender) BuyingCycle.shownTo(p, actor, t)).terms().title())
            .or(() ->
                p.first(Purchase.class)
                    .map(x -> ((Purchase) BuyingCycle.shownTo(p, actor, x)).data().title()))
            .orElse("");
    String address =
        casefile.ocid(caller.cityId(), p.id()).map(ocid -> "/procurements/" + ocid).orElse("");
    var contracts =
        p.stream(Contract.class)
            .map(c -> (Contract) BuyingCycle.shownTo(p, actor, c))
            .flatMap(c -> Optional.ofNullable(c.report()).stream())
            .map(r -> r.lessons());
    var purchases =
        p.stream(Purchase.class)
            .map(x -> (Purchase) BuyingCycle.shownTo(p, actor, x))
            .flatMap(x -> Optional.ofNullable(x.lessons()).stream());
    return Stream.concat(contracts, purchases).map(text -> new Lesson(title, address, text));
  }
}
