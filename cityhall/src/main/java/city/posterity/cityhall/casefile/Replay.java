package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.COMMAND;
import static city.posterity.cityhall.casefile.internal.db.Tables.EVENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.PROCUREMENT;

import city.posterity.cityhall.casefile.CasefileListener.Chapter;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells stored history again, command by command, as listeners heard it. Changes nothing. */
@Component
public final class Replay {

  private final DSLContext database;
  private final CaseStore store;
  private final Packs packs;

  Replay(DSLContext database, CaseStore store, Packs packs) {
    this.database = database;
    this.store = store;
    this.packs = packs;
  }

  /** Hears history again. */
  public interface Reader {
    /**
     * @param chapter {@code before} and {@code after} hold every thing even where the listeners saw
     *     a part; {@code complete} says what they saw
     */
    void read(Chapter chapter, List<Recorded> events);
  }

  /** Cities that have procurements. */
  public List<UUID> cities() {
    return database
        .selectDistinct(PROCUREMENT.CITY_ID)
        .from(PROCUREMENT)
        .fetch(PROCUREMENT.CITY_ID);
  }

  /** Procurements of a city, by id. */
  public List<UUID> procurements(UUID cityId) {
    return database
        .select(PROCUREMENT.ID)
        .from(PROCUREMENT)
        .where(PROCUREMENT.CITY_ID.eq(cityId))
        .orderBy(PROCUREMENT.ID)
        .fetch(PROCUREMENT.ID);
  }

  /**
   * Everything that happened in one procurement, oldest first.
   *
   * @throws RuntimeException if an event cannot be read or does not follow from those before it
   */
  public void tell(UUID cityId, UUID procurementId, Reader reader) {
    Case opened = store.find(cityId, procurementId).orElseThrow();
    var rivals = rivalCommands(cityId, procurementId);
    var commands = new LinkedHashMap<UUID, List<Recorded>>();
    for (var stored : store.events(cityId, procurementId, null, 0)) {
      commands.computeIfAbsent(stored.commandId(), _ -> new ArrayList<>()).add(stored.recorded());
    }
    Procurement before = Procurement.empty(procurementId);
    var engine = BuyingCycle.engine(BuyingCycle.procedure(packs.get(opened.pack()), before, null));
    for (var command : commands.entrySet()) {
      Procurement after = engine.applyAll(before, command.getValue());
      reader.read(
          new Chapter(
              cityId,
              opened.ocid(),
              opened.pack(),
              command.getKey(),
              before,
              after,
              !rivals.contains(command.getKey())),
          List.copyOf(command.getValue()));
      before = after;
    }
  }

  private List<UUID> rivalCommands(UUID cityId, UUID procurementId) {
    return database
        .selectDistinct(COMMAND.ID, COMMAND.THING, COMMAND.VERB)
        .from(COMMAND)
        .join(EVENT)
        .on(EVENT.CITY_ID.eq(COMMAND.CITY_ID), EVENT.COMMAND_ID.eq(COMMAND.ID))
        .where(COMMAND.CITY_ID.eq(cityId), COMMAND.PROCUREMENT_ID.eq(procurementId))
        .fetch()
        .stream()
        .filter(r -> isRival(r.value2(), r.value3()))
        .map(r -> r.value1())
        .toList();
  }

  private static boolean isRival(String thing, String verb) {
    return BuyingCycle.MACHINES.stream()
        .anyMatch(m -> m.thing().word().equals(thing) && m.rivals().contains(verb));
  }
}
