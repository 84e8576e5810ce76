package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.PROCUREMENT;

import city.posterity.procurement.machine.Procurement;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The procurements of a city, the newest first. */
@Component
public class CaseList {

  private final DSLContext database;
  private final CaseStore store;

  CaseList(DSLContext database, CaseStore store) {
    this.database = database;
    this.store = store;
  }

  /** One of them as it stands. */
  public record Listed(String ocid, Procurement procurement) {}

  /**
   * @param before the last one already seen; absent at the beginning
   */
  @Transactional(readOnly = true)
  public List<Listed> page(UUID cityId, @Nullable UUID before, int limit) {
    return database
        .select(PROCUREMENT.ID, PROCUREMENT.OCID)
        .from(PROCUREMENT)
        .where(PROCUREMENT.CITY_ID.eq(cityId))
        .and(before == null ? DSL.noCondition() : PROCUREMENT.ID.lt(before))
        .orderBy(PROCUREMENT.ID.desc())
        .limit(limit)
        .fetch(r -> {
          Case found = store.find(cityId, r.get(PROCUREMENT.ID)).orElseThrow();
          return new Listed(r.get(PROCUREMENT.OCID), store.load(found, Sight.USUAL));
        });
  }
}
