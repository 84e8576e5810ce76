package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.CITY_CHOICE;

import city.posterity.cityhall.casefile.internal.db.tables.records.CityChoiceRecord;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.procurement.pack.Pack;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Under which rules a city buys and under which prefix it publishes: what it chose when it was set
 * up, and what the settings of the program say where it chose nothing.
 */
@Component
public class CityChoices {

  private final DSLContext database;
  private final Packs packs;
  private final OcidPrefix prefix;
  private final CityClock clock;

  CityChoices(DSLContext database, Packs packs, OcidPrefix prefix, CityClock clock) {
    this.database = database;
    this.packs = packs;
    this.prefix = prefix;
    this.clock = clock;
  }

  /**
   * Holds for what is begun from now on; what was begun before keeps its rules and its name.
   *
   * @param pack id of a pack that is there
   * @throws IllegalArgumentException if there is no such pack
   */
  @Transactional
  public void choose(UUID cityId, String pack, OcidPrefix wanted) {
    if (packs.newest().stream().noneMatch(p -> p.id().equals(pack))) {
      throw new IllegalArgumentException("there is no pack " + pack);
    }
    var row = database.newRecord(CITY_CHOICE);
    row.setCityId(cityId);
    row.setPack(pack);
    row.setOcidPrefix(wanted.value());
    row.setChosenAt(clock.instant().atOffset(ZoneOffset.UTC));
    database
        .insertInto(CITY_CHOICE)
        .set(row)
        .onConflict(CITY_CHOICE.CITY_ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  /**
   * The pack under which new procurements of the city are opened.
   *
   * @throws IllegalStateException if the city chose one whose file is gone
   */
  public Pack pack(UUID cityId) {
    return find(cityId)
        .map(CityChoiceRecord::getPack)
        .map(id ->
            packs.newest().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                    new IllegalStateException(
                        "the city buys under the pack " + id + ", but its file is gone")))
        .orElseGet(packs::current);
  }

  /** What the names of new procurements begin with, such as {@code ocds-213czf}. */
  public String ocidPrefix(UUID cityId) {
    return find(cityId).map(CityChoiceRecord::getOcidPrefix).orElse(prefix.value());
  }

  private Optional<CityChoiceRecord> find(UUID cityId) {
    return database.selectFrom(CITY_CHOICE).where(CITY_CHOICE.CITY_ID.eq(cityId)).fetchOptional();
  }
}
