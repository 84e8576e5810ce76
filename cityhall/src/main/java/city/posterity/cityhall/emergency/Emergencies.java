package city.posterity.cityhall.emergency;

import static city.posterity.cityhall.emergency.internal.db.Tables.DEAL;
import static city.posterity.cityhall.emergency.internal.db.Tables.DECLARATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.selectCount;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.emergency.internal.db.tables.records.DealRecord;
import city.posterity.procurement.Money;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.EmergencyStatus;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The city's declared emergencies, and what was bought under each. */
@Component
public class Emergencies {

  private final DSLContext database;
  private final ObjectProvider<Casefile> casefile;

  // policies ask for emergencies while the casefile asks the policies
  Emergencies(DSLContext database, ObjectProvider<Casefile> casefile) {
    this.database = database;
    this.casefile = casefile;
  }

  /** The emergency that a purchase names or whose case this is, as it stands. */
  public Declared of(UUID cityId, Procurement procurement) {
    var own = procurement.first(Emergency.class);
    if (own.isPresent()) {
      return new Declared(
          own.get(), deals(cityId, own.get().tag()), own.get().isInForce() || anyInForce(cityId));
    }
    Emergency named = Tag.of(procurement).flatMap(tag -> tagged(cityId, tag)).orElse(null);
    return new Declared(named, List.of(), anyInForce(cityId));
  }

  private boolean anyInForce(UUID cityId) {
    return database.fetchExists(
        DECLARATION,
        DECLARATION.CITY_ID.eq(cityId),
        DECLARATION.STATUS.in(
            Engine.word(EmergencyStatus.IN_FORCE), Engine.word(EmergencyStatus.ENDING)));
  }

  /** The emergency of a tag; empty if there is none. */
  Optional<Emergency> tagged(UUID cityId, String tag) {
    return database
        .select(DECLARATION.PROCUREMENT_ID)
        .from(DECLARATION)
        .where(DECLARATION.CITY_ID.eq(cityId), DECLARATION.TAG.eq(tag))
        .orderBy(DECLARATION.PROCUREMENT_ID)
        .limit(1)
        .fetchOptional(DECLARATION.PROCUREMENT_ID)
        .flatMap(id -> casefile.getObject().find(cityId, id))
        .flatMap(p -> p.first(Emergency.class));
  }

  /**
   * A line of the register.
   *
   * @param status as the core calls it
   * @param deals how much was bought under it
   */
  record Line(
      String tag,
      String title,
      String area,
      String status,
      LocalDate starts,
      LocalDate ends,
      int deals) {}

  /**
   * Those that were confirmed, newest first.
   *
   * @param from how many to pass over
   */
  List<Line> confirmed(UUID cityId, int from, int limit) {
    var deals =
        selectCount()
            .from(DEAL)
            .where(DEAL.CITY_ID.eq(DECLARATION.CITY_ID), DEAL.TAG.eq(DECLARATION.TAG))
            .<Integer>asField("deals");
    return database
        .select(
            DECLARATION.TAG,
            DECLARATION.TITLE,
            DECLARATION.AREA,
            DECLARATION.STATUS,
            DECLARATION.STARTS_ON,
            DECLARATION.ENDS_ON,
            deals)
        .from(DECLARATION)
        .where(DECLARATION.CITY_ID.eq(cityId), DECLARATION.CONFIRMED_AT.isNotNull())
        .orderBy(DECLARATION.STARTS_ON.desc(), DECLARATION.PROCUREMENT_ID.desc())
        .limit(from, limit)
        .fetch(mapping(Line::new));
  }

  /** What was bought under an emergency, oldest first. */
  List<Deal> deals(UUID cityId, String tag) {
    return database
        .selectFrom(DEAL)
        .where(DEAL.CITY_ID.eq(cityId), DEAL.TAG.eq(tag))
        .orderBy(DEAL.MADE_AT, DEAL.ID)
        .fetch(Emergencies::deal);
  }

  private static Deal deal(DealRecord r) {
    UUID supplier = r.getSupplierId();
    return new Deal(
        r.getId(),
        r.getOcid(),
        r.getTitle(),
        supplier == null ? null : new OrganisationId(supplier),
        r.getSupplier(),
        new Money(r.getAmount(), r.getCurrency()),
        r.getMadeAt().toInstant(),
        r.getOpen());
  }
}
