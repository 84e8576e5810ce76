package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.LONG_OBLIGATION;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.delivery.obligation.ObligationStatus;
import city.posterity.procurement.delivery.obligation.Transfer;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes what outlives its contract into the ledger, in the transaction in which it changes. */
@Component
final class LongObligations implements CasefileListener {

  @Override
  public void recorded(
      DSLContext transaction, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    if (chapter.complete()) {
      store(transaction, chapter.cityId(), chapter.ocid(), chapter.after());
    }
  }

  static void store(DSLContext database, UUID cityId, String ocid, Procurement p) {
    Withheld withheld = Withheld.of(p);
    p.stream(Obligation.class)
        .forEach(o -> {
          Transfer transfer = o.transfer();
          if (transfer != null) {
            store(database, cityId, ocid, p, o, transfer, withheld);
          }
        });
  }

  private static void store(
      DSLContext database,
      UUID cityId,
      String ocid,
      Procurement p,
      Obligation o,
      Transfer transfer,
      Withheld withheld) {
    var row = database.newRecord(LONG_OBLIGATION);
    row.setCityId(cityId);
    row.setId(o.id().id());
    row.setProcurementId(p.id());
    row.setOcid(ocid);
    row.setTitle(withheld.in(o.title()));
    row.setContract(withheld.in(p.get(Contract.class, o.contract()).terms().title()));
    row.setOwner(withheld.in(transfer.owner()));
    row.setKind(o.kind());
    row.setReviewYear(transfer.reviewYear());
    row.setCost(transfer.costEstimate().amount());
    row.setCurrency(transfer.costEstimate().currency());
    row.setOpen(o.status() == ObligationStatus.TRANSFERRED);
    database
        .insertInto(LONG_OBLIGATION)
        .set(row)
        .onConflict(LONG_OBLIGATION.CITY_ID, LONG_OBLIGATION.ID)
        .doUpdate()
        .set(row)
        .execute();
  }
}
