package city.posterity.appraisal.discount;

import city.posterity.appraisal.Confidence;
import city.posterity.appraisal.discount.Rates.Band;
import city.posterity.appraisal.table.Entry;
import city.posterity.appraisal.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The schedules that come with the library, by id, and any constant rate as {@code flat:0.025}. */
public final class Schedules {

  /** Every year counts the same; always shown beside the others. */
  public static final String UNDISCOUNTED = "zero";

  private static final Pattern FLAT = Pattern.compile("flat:(0(?:\\.\\d{1,6})?)");

  private final String version;
  private final Map<String, Schedule> byId;

  private Schedules(String version, Map<String, Schedule> byId) {
    this.version = version;
    this.byId = byId;
  }

  /** Those that come with the library. */
  public static Schedules published() {
    return Holder.PUBLISHED;
  }

  private static final class Holder {
    private static final Schedules PUBLISHED = read();
  }

  private static Schedules read() {
    Table table = Table.read("schedules.yaml", "schedules");
    var byId = new LinkedHashMap<String, Schedule>();
    table.entries().forEach(e -> byId.put(e.id(), schedule(e)));
    return new Schedules(table.version(), byId);
  }

  /** Of the table. */
  public String version() {
    return version;
  }

  public List<Schedule> all() {
    return List.copyOf(byId.values());
  }

  /**
   * @param id of a published one, or {@code flat:} with a real rate from 0 to 0.999999
   */
  public Optional<Schedule> find(String id) {
    var flat = FLAT.matcher(id);
    return flat.matches()
        ? Optional.of(flat(id, Double.parseDouble(flat.group(1))))
        : Optional.ofNullable(byId.get(id));
  }

  private static Schedule flat(String id, double rate) {
    return new Schedule(
        id,
        "Constant rate",
        "ANY",
        "chosen",
        Confidence.HIGH,
        Confidence.HIGH,
        "none",
        List.of(),
        "",
        new Rates.Constant(rate));
  }

  private static Schedule schedule(Entry e) {
    Confidence confidence = e.confidence("confidence");
    return new Schedule(
        e.id(),
        e.text("name"),
        e.text("jurisdiction"),
        e.text("status"),
        confidence,
        e.has("later_bands") ? e.confidence("later_bands") : confidence,
        e.text("licence"),
        e.sources(),
        e.text("notes", ""),
        rates(e));
  }

  private static Rates rates(Entry e) {
    if (e.has("bands")) {
      return new Rates.ByElapsedYear(bands(e, "bands"));
    }
    return e.has("calendar_bands")
        ? new Rates.ByCalendarYear(bands(e, "calendar_bands"))
        : new Rates.Constant(e.number("rate"));
  }

  private static List<Band> bands(Entry e, String name) {
    List<Band> bands =
        e.entries(name).stream()
            .map(b -> new Band(b.whole("from"), b.wholeOrNull("to"), b.number("rate")))
            .toList();
    for (int i = 1; i < bands.size(); i++) {
      Integer before = bands.get(i - 1).to();
      if (before == null || bands.get(i).from() != before + 1) {
        throw e.wrong(name, "have a gap or overlap before " + bands.get(i).from());
      }
    }
    return bands;
  }
}
