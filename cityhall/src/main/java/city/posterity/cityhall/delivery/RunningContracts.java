package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.RUNNING_CONTRACT;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.planning.team.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps the days of signed contracts at hand, in the transaction in which they change. */
@Component
final class RunningContracts implements CasefileListener {

  @Override
  public void recorded(
      DSLContext transaction, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    if (chapter.complete()) {
      store(transaction, chapter.cityId(), chapter.ocid(), chapter.after());
    }
  }

  static void store(DSLContext database, UUID cityId, String ocid, Procurement p) {
    for (Held held : p.things().values()) {
      if (held.state() instanceof Contract contract) {
        store(database, cityId, ocid, p, contract);
      }
    }
  }

  private static void store(
      DSLContext database, UUID cityId, String ocid, Procurement p, Contract contract) {
    UUID id = contract.id().id();
    LocalDate start = contract.terms().start();
    LocalDate end = contract.terms().end();
    boolean binds = contract.status() == ContractStatus.SIGNED || contract.status().isRunning();
    if (!binds || start == null || end == null) {
      database
          .deleteFrom(RUNNING_CONTRACT)
          .where(RUNNING_CONTRACT.CITY_ID.eq(cityId), RUNNING_CONTRACT.ID.eq(id))
          .execute();
      return;
    }
    var row = database.newRecord(RUNNING_CONTRACT);
    row.setCityId(cityId);
    row.setId(id);
    row.setProcurementId(p.id());
    row.setOcid(ocid);
    row.setTitle(contract.terms().title());
    row.setSupplierId(contract.supplier().value());
    row.setBuyerId(contract.origin().buyer().value());
    row.setValue(contract.value().amount());
    row.setCurrency(contract.value().currency());
    row.setStartsOn(start);
    row.setEndsOn(end);
    row.setCategory(Objects.requireNonNull(InheritedContracts.word(contract.origin().category())));
    row.setDepartment(department(p));
    database
        .insertInto(RUNNING_CONTRACT)
        .set(row)
        .onConflict(RUNNING_CONTRACT.CITY_ID, RUNNING_CONTRACT.ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  private static String department(Procurement p) {
    var members = p.first(Team.class).map(Team::members).orElse(List.of());
    for (Role role : List.of(Role.CONTRACT_MANAGER, Role.PROCUREMENT_OFFICER)) {
      for (Team.Member member : members) {
        if (member.roles().contains(role)) {
          return member.unit();
        }
      }
    }
    return "";
  }
}
