package city.posterity.cityhall.emergency;

import static city.posterity.cityhall.emergency.internal.db.Tables.DEAL;
import static city.posterity.cityhall.emergency.internal.db.Tables.DECLARATION;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the register up to date, in the transaction in which something happens. */
@Component
final class EmergencyRows implements CasefileListener {

  @Override
  public void recorded(
      DSLContext transaction, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    if (!chapter.complete()) {
      return;
    }
    Procurement after = chapter.after();
    after.first(Emergency.class).ifPresent(e -> declaration(transaction, chapter.cityId(), e));
    boolean named = Tag.of(chapter.before()).isPresent();
    var tag = Tag.of(after);
    if (named || tag.isPresent()) {
      transaction
          .deleteFrom(DEAL)
          .where(DEAL.CITY_ID.eq(chapter.cityId()), DEAL.PROCUREMENT_ID.eq(after.id()))
          .execute();
    }
    tag.ifPresent(t ->
        Deal.of(after, chapter.ocid())
            .forEach(d -> deal(transaction, chapter.cityId(), after.id(), t, d)));
  }

  private static void declaration(DSLContext database, UUID cityId, Emergency e) {
    var row = database.newRecord(DECLARATION);
    row.setCityId(cityId);
    row.setProcurementId(e.id().id());
    row.setTag(e.tag());
    row.setTitle(e.declaration().title());
    row.setArea(e.declaration().area());
    row.setStatus(Engine.word(e.status()));
    row.setStartsOn(e.declaration().starts());
    row.setEndsOn(e.until());
    row.setConfirmedAt(moment(e.confirmedAt()));
    database
        .insertInto(DECLARATION)
        .set(row)
        .onConflict(DECLARATION.CITY_ID, DECLARATION.PROCUREMENT_ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  private static void deal(
      DSLContext database, UUID cityId, UUID procurement, String tag, Deal deal) {
    database
        .insertInto(DEAL)
        .set(DEAL.CITY_ID, cityId)
        .set(DEAL.ID, deal.id())
        .set(DEAL.PROCUREMENT_ID, procurement)
        .set(DEAL.TAG, tag)
        .set(DEAL.OCID, deal.ocid())
        .set(DEAL.TITLE, deal.title())
        .set(DEAL.SUPPLIER_ID, deal.supplier() == null ? null : deal.supplier().value())
        .set(DEAL.SUPPLIER, deal.name())
        .set(DEAL.AMOUNT, deal.price().amount())
        .set(DEAL.CURRENCY, deal.price().currency())
        .set(DEAL.MADE_AT, deal.madeAt().atOffset(ZoneOffset.UTC))
        .set(DEAL.OPEN, deal.open())
        .execute();
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
