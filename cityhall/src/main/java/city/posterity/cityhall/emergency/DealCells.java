package city.posterity.cityhall.emergency;

import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.Settlement;
import city.posterity.procurement.machine.Engine;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was bought under an emergency as a line of a file. */
final class DealCells {

  static final List<String> COLUMNS =
      List.of(
          "emergency",
          "ocid",
          "id",
          "title",
          "supplier",
          "price",
          "currency",
          "date",
          "open",
          "quality",
          "result-price",
          "way",
          "until",
          "settlement");

  private DealCells() {}

  static List<Object> of(Emergency emergency, Deal deal, String supplier, ZoneId zone) {
    var matter = Results.of(emergency, deal);
    Optional<Settlement> settled = matter.flatMap(m -> Optional.ofNullable(m.settlement()));
    return Arrays.asList(
        emergency.tag(),
        deal.ocid(),
        deal.id().toString(),
        deal.title(),
        supplier,
        deal.price().amount(),
        deal.price().currency(),
        deal.madeAt().atZone(zone).toLocalDate().toString(),
        deal.open() ? "yes" : "no",
        matter.map(m -> m.quality()).orElse(""),
        matter.map(m -> m.price()).orElse(""),
        settled.map(s -> Engine.word(s.way())).orElse(""),
        settled.flatMap(s -> Optional.ofNullable(s.until())).map(d -> d.toString()).orElse(""),
        settled.map(s -> s.note()).orElse(""));
  }
}
