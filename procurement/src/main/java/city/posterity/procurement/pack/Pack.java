package city.posterity.procurement.pack;

import city.posterity.procurement.Money;
import city.posterity.procurement.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The procedures of one place from one day on.
 *
 * @param bands lowest first; the last has no upper limit
 * @param procedures by id
 * @param notice what every reader is told, such as "not legal advice"
 */
public record Pack(
    String id,
    LocalDate validFrom,
    String title,
    String jurisdiction,
    String notice,
    String currency,
    WorkingCalendar calendar,
    List<Band> bands,
    Map<String, Procedure> procedures) {

  public Pack {
    bands = List.copyOf(bands);
    procedures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(procedures));
  }

  /** Names this pack at this date for ever: decisions refer to it. */
  public String key() {
    return id + "/" + validFrom;
  }

  public Optional<Procedure> find(String procedureId) {
    return Optional.ofNullable(procedures.get(procedureId));
  }

  /** What the pack says of small purchases; empty where it has no light path. */
  public Optional<LightPath> light() {
    return procedures.values().stream().findFirst().map(Procedure::light);
  }

  /** On which grounds something may be withheld: the same under each of its procedures. */
  public List<RedactionGround> redactionGrounds() {
    return procedures.values().stream()
        .findFirst()
        .map(Procedure::redactionGrounds)
        .orElse(List.of());
  }

  /** The band that an estimate falls in. The estimate is in the pack's currency. */
  public Band bandOf(Money estimate) {
    return bands.stream()
        .filter(b -> b.below() == null || estimate.compareTo(b.below()) < 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(key() + " has no top band"));
  }
}
