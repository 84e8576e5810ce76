package city.posterity.procurement.delivery;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.market.tender.TenderTerms.PaymentShare;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Stories in which bidders say what their bids cost over the life. */
public final class Costed {

  private static final BigDecimal HALF = new BigDecimal("50");

  private Costed() {}

  /**
   * Five years from 2027: what the bidder is paid, electricity at 0.25 for a kWh, greenhouse gases
   * at 100 for a tonne, and leaving in 2031.
   */
  public static CostingMethod method() {
    return new CostingMethod(
        false,
        2027,
        4,
        "EUR",
        2026,
        "constant-0",
        List.of(),
        Collections.nCopies(6, BigDecimal.ONE),
        "World",
        0,
        3,
        0,
        1,
        null,
        "1",
        List.of(
            line("supply", Stage.ACQUISITION, "EUR", CostLine.Borne.PRICE, 0, 4, "1"),
            line("power", Stage.ENERGY, "kWh", CostLine.Borne.BUYER, 0, 4, "0.25"),
            line("carbon", Stage.EXTERNALITY, "t CO2e", CostLine.Borne.OTHERS, 0, 4, "100"),
            line("leaving", Stage.EXIT, "EUR", CostLine.Borne.BUYER, 4, 4, "1")));
  }

  private static CostLine line(
      String id, Stage stage, String unit, CostLine.Borne borne, int from, int to, String price) {
    return new CostLine(
        id,
        id,
        stage,
        unit,
        borne,
        CostLine.Entry.YEAR_BY_YEAR,
        from,
        to,
        Collections.nCopies(6, new BigDecimal(price)),
        null,
        "a list",
        null);
  }

  /** Half of the price in each of the first two years, 400 kWh and 1 t a year, 300 to leave. */
  static CostSheet sheet(BigDecimal price) {
    BigDecimal half = price.divide(new BigDecimal(2));
    return new CostSheet(
        method().hash(),
        List.of(
            row("supply", half.toPlainString(), half.toPlainString(), "0", "0", "0"),
            row("power", "400", "400", "400", "400", "400"),
            row("carbon", "1", "1", "1", "1", "1"),
            row("leaving", "300")));
  }

  private static CostSheet.Row row(String line, String... amounts) {
    return new CostSheet.Row(
        line, java.util.Arrays.stream(amounts).map(BigDecimal::new).toList(), "");
  }

  /** A tender with the method, otherwise like {@link Delivering#live()}. */
  public static ProcurementStory live() {
    return ProcurementStory.aTender()
        .withTerms(t -> {
          t.costing = method();
          t.paymentSchedule =
              List.of(
                  new PaymentShare("L1", "first", "First half", HALF),
                  new PaymentShare("L1", "second", "Second half", HALF));
        })
        .live();
  }

  /** The bid with a cost sheet, where the tender asks for one. */
  static BidContent priced(ProcurementStory story, BidContent bid) {
    if (story.tender().terms().costing() == null) {
      return bid;
    }
    var lots =
        bid.lots().stream()
            .map(l ->
                new LotBid(
                    l.lot(),
                    l.price(),
                    l.unitPrices(),
                    l.features(),
                    l.costs(),
                    sheet(Objects.requireNonNull(l.price()).amount())))
            .toList();
    return new BidContent(
        lots, bid.answers(), bid.documents(), bid.promises(), bid.contact(), bid.validUntil());
  }

  /** What an appraisal of the bids would have come to, where the tender asks for one. */
  static List<RankBids.LotAppraisal> appraisals(ProcurementStory story) {
    if (story.tender().terms().costing() == null) {
      return List.of();
    }
    var options =
        story.procurement().stream(Bid.class)
            .filter(b -> b.content() != null)
            .map(b ->
                new Appraised.Option(
                    b.name(),
                    b.name(),
                    LifeCosts.of(
                            method(), Objects.requireNonNull(b.lotBid("L1").orElseThrow().sheet()))
                        .total(),
                    null,
                    null,
                    null,
                    List.of()))
            .toList();
    return List.of(
        new RankBids.LotAppraisal(
            "L1", new Appraised("a".repeat(64), "b".repeat(64), 1, 0, "test 1", "1", options)));
  }
}
