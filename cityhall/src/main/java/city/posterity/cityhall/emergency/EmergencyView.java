package city.posterity.cityhall.emergency;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.Money;
import city.posterity.procurement.emergency.declaration.Declaration;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.EmergencyStatus;
import city.posterity.procurement.emergency.declaration.Matter;
import city.posterity.procurement.emergency.declaration.MatterKind;
import city.posterity.procurement.emergency.declaration.Phase;
import city.posterity.procurement.emergency.declaration.Settlement;
import city.posterity.procurement.machine.Engine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One emergency as everybody may read it.
 *
 * @param state key of the sentence that says where it stands
 * @param steps phases in their order, with how far it has come; when it is over, those it reached
 * @param nextReview empty where none is to come
 * @param total what was bought, added up by currency
 * @param deals what was bought, oldest first
 * @param matters what else it opened
 * @param lessons empty until it is closed
 */
public record EmergencyView(
    String tag,
    String title,
    String kind,
    String state,
    List<Step> steps,
    Declaration said,
    String from,
    String until,
    String nextReview,
    List<Decision> decisions,
    List<String> total,
    List<Row> deals,
    List<Settled> matters,
    String lessons) {

  private static final Set<String> IN_FORCE =
      Set.of(Engine.word(EmergencyStatus.IN_FORCE), Engine.word(EmergencyStatus.ENDING));

  /** A phase and how far it is: passed, current or ahead. */
  public record Step(String name, String progress) {}

  public record Decision(String day, String phase, String until, String text) {}

  /**
   * @param result what was found of quality and price; empty until it was looked at
   * @param settlement empty until it is settled
   */
  public record Row(
      String title,
      String address,
      String supplier,
      String price,
      String day,
      boolean open,
      String result,
      String settlement) {}

  public record Settled(String title, String kind, String reason, String settlement) {}

  static EmergencyView of(
      Emergency e,
      List<Deal> deals,
      LocalDate today,
      Formats formats,
      Function<Deal, String> supplier) {
    return new EmergencyView(
        e.tag(),
        e.declaration().title(),
        "emergency.kind." + Engine.word(e.declaration().kind()),
        state(Engine.word(e.status()), e.declaration().starts(), today),
        steps(e),
        e.declaration(),
        formats.day(e.declaration().starts()),
        formats.day(e.until()),
        e.status() == EmergencyStatus.IN_FORCE ? formats.day(e.reviewOn()) : "",
        e.reviews().stream()
            .map(r ->
                new Decision(
                    formats.dayOf(r.at()),
                    "emergency.phase." + Engine.word(r.phase()),
                    formats.day(r.until()),
                    r.decision()))
            .toList(),
        total(deals, formats),
        deals.stream().map(d -> row(e, d, formats, supplier)).toList(),
        e.matters().stream()
            .filter(
                m -> deals.stream().noneMatch(d -> Results.of(e, d).filter(m::equals).isPresent()))
            .map(m ->
                new Settled(
                    m.title(),
                    "emergency.matter." + Engine.word(m.kind()),
                    m.reason(),
                    settlement(m, formats)))
            .toList(),
        Optional.ofNullable(e.lessons()).orElse(""));
  }

  /** One that is confirmed for a later day is not in force to those who read of it. */
  /** Confirmed is not yet in force: it may begin on a later day. */
  static String state(String status, LocalDate starts, LocalDate today) {
    return "emergency.state."
        + (IN_FORCE.contains(status) && starts.isAfter(today) ? "to-begin" : status);
  }

  private static List<Step> steps(Emergency e) {
    boolean over = !e.isInForce();
    return Arrays.stream(Phase.values())
        .filter(p -> !over || p.compareTo(e.phase()) <= 0)
        .map(p ->
            new Step(
                "emergency.phase." + Engine.word(p),
                over || p.compareTo(e.phase()) < 0
                    ? "passed"
                    : p == e.phase() ? "current" : "ahead"))
        .toList();
  }

  private static List<String> total(List<Deal> deals, Formats formats) {
    return deals.stream()
        .map(d -> d.price().currency())
        .distinct()
        .sorted()
        .map(c -> {
          var sum =
              Money.sum(
                  deals.stream().map(Deal::price).filter(m -> m.currency().equals(c)).toList(), c);
          return formats.money(sum.amount(), c);
        })
        .toList();
  }

  private static Row row(Emergency e, Deal d, Formats formats, Function<Deal, String> supplier) {
    var matter = Results.of(e, d);
    return new Row(
        d.title(),
        "/procurements/" + d.ocid(),
        supplier.apply(d),
        formats.money(d.price().amount(), d.price().currency()),
        formats.dayOf(d.madeAt()),
        d.open(),
        matter.map(m -> result(m, formats)).orElse(""),
        matter.map(m -> settlement(m, formats)).orElse(""));
  }

  private static String result(Matter m, Formats formats) {
    String quality = m.quality();
    String price = m.price();
    return quality == null || price == null
        ? ""
        : formats.texts().text(formats.locale(), "emergency.result", quality, price);
  }

  private static String settlement(Matter m, Formats formats) {
    Settlement s = m.settlement();
    if (s == null) {
      return "";
    }
    String way =
        "emergency.way." + (m.kind() == MatterKind.NEED ? "need." : "") + Engine.word(s.way());
    return formats
        .texts()
        .text(
            formats.locale(),
            "emergency.settlement",
            s.until() == null
                ? formats.texts().text(formats.locale(), way)
                : formats.texts().text(formats.locale(), way, formats.day(s.until())),
            s.note());
  }
}
