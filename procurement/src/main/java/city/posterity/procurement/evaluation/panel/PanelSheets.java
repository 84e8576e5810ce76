package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.sheet.Score;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.SheetStatus;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the members of the panel have handed in; those who left it do not count. */
final class PanelSheets {

  private PanelSheets() {}

  /** Members' sheets on valid bids that are missing or not handed in, in words. */
  static List<String> missing(Procurement procurement, Evaluation e) {
    return procurement.stream(Bid.class)
        .filter(b -> b.status() == BidStatus.VALID)
        .flatMap(b ->
            e.active().stream()
                .filter(m ->
                    procurement
                        .find(Sheet.class, Sheet.idOf(b.id(), m.person()))
                        .filter(s -> s.status() != SheetStatus.DRAFT)
                        .isEmpty())
                .map(m -> m.person() + " on " + b.name()))
        .toList();
  }

  /** Members' sheets that were given back and not handed in again, in words. */
  static List<String> open(Procurement procurement, Evaluation e) {
    return sheets(procurement, e)
        .filter(s -> s.status() == SheetStatus.DRAFT)
        .map(s -> s.evaluator() + " on " + s.bid().id())
        .toList();
  }

  /** Every member's own score of one bid on one criterion. */
  static List<BigDecimal> scores(
      Procurement procurement, Evaluation e, StreamId bid, String criterion) {
    return sheets(procurement, e)
        .filter(s -> s.bid().equals(bid))
        .flatMap(s -> Optional.ofNullable(s.scores().get(criterion)).stream())
        .map(Score::score)
        .toList();
  }

  private static Stream<Sheet> sheets(Procurement procurement, Evaluation e) {
    return procurement.stream(Sheet.class)
        .filter(s -> e.active().stream().anyMatch(m -> m.person().equals(s.evaluator())))
        .filter(s ->
            procurement
                .find(Bid.class, s.bid())
                .filter(b -> b.status() == BidStatus.VALID)
                .isPresent());
  }
}
