package city.posterity.cityhall.costing;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.bidding.bid.LotPrice;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.lifecycle.SheetCheck;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.TenderTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a cost sheet comes to, as a page shows it: to the bidder while it is filled in, to those who
 * evaluate it afterwards, and the same sums to both.
 *
 * @param title of the lot; empty where there is one alone
 * @param counts whether bids are compared by the sum
 * @param price what the bidder is paid
 * @param total what everything costs over the years that are compared, in present value
 * @param exact the same with all its decimals
 * @param first year of the calendar that counts
 * @param last one
 */
public record CostTotals(
    String title,
    boolean counts,
    String price,
    String total,
    String exact,
    String first,
    String last,
    List<Line> lines,
    List<Year> years) {

  public CostTotals {
    lines = List.copyOf(lines);
    years = List.copyOf(years);
  }

  /**
   * A line of the sheet.
   *
   * @param borne who bears it, in words
   * @param stated what the bidder said, a text for each amount
   * @param reason why it is nothing; empty where it is something
   * @param money in all years, not discounted
   * @param present the same in present value
   */
  public record Line(
      String title,
      String borne,
      List<String> stated,
      String reason,
      String money,
      String present) {
    public Line {
      stated = List.copyOf(stated);
    }
  }

  /**
   * A year of the calendar.
   *
   * @param money of all lines, not discounted
   * @param factor by which it is multiplied, as it is published
   */
  public record Year(String year, String money, String factor, String present) {}

  /** Empty where the sheet is not right under the method, so that nothing can be added up. */
  public static Optional<CostTotals> of(
      String title, CostingMethod method, CostSheet sheet, Formats formats) {
    return SheetCheck.of(method, sheet).isEmpty()
        ? Optional.of(new Adding(method, sheet, formats).totals(title))
        : Optional.empty();
  }

  /** Of each lot of a bid whose sheet can be added up; empty where none is asked or read yet. */
  public static List<CostTotals> of(TenderTerms terms, List<LotPrice> prices, Formats formats) {
    CostingMethod method = terms.costing();
    var totals = new ArrayList<CostTotals>();
    for (LotPrice price : prices) {
      CostSheet sheet = price.sheet();
      if (method != null && sheet != null) {
        String title =
            terms.lots().size() > 1
                ? terms.lot(price.lot()).map(Lot::title).orElse(price.lot())
                : "";
        of(title, method, sheet, formats).ifPresent(totals::add);
      }
    }
    return List.copyOf(totals);
  }

  /** A number with all its decimals; as the language writes it if they are few. */
  public static String amount(BigDecimal number, Formats formats) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 3 ? formats.number(plain) : plain.toPlainString();
  }

  private record Adding(CostingMethod method, CostSheet sheet, Formats formats) {

    private CostTotals totals(String title) {
      var costs = LifeCosts.of(method, sheet);
      var present = costs.byLine();
      var lines = new ArrayList<Line>();
      for (CostLine line : method.lines()) {
        CostSheet.Row row = sheet.row(line.id()).orElseThrow();
        lines.add(
            new Line(
                line.title(),
                text("costing.borne." + Engine.word(line.borne())),
                stated(line, row),
                row.zeroReason(),
                money(sum(costs.money(line))),
                money(present.getOrDefault(line.id(), BigDecimal.ZERO))));
      }
      return new CostTotals(
          title,
          method.counts(),
          money(costs.price()),
          money(costs.total()),
          costs.total().stripTrailingZeros().toPlainString(),
          year(0),
          year(method.horizon()),
          lines,
          years(costs));
    }

    private List<Year> years(LifeCosts costs) {
      var byLine = method.lines().stream().map(costs::money).toList();
      return IntStream.rangeClosed(0, method.horizon())
          .mapToObj(t -> {
            BigDecimal all = sum(byLine.stream().map(m -> m.get(t)).toList());
            BigDecimal factor = method.discountFactors().get(t);
            return new Year(
                year(t),
                money(all),
                factor.stripTrailingZeros().toPlainString(),
                money(all.multiply(factor)));
          })
          .toList();
    }

    private List<String> stated(CostLine line, CostSheet.Row row) {
      return switch (line.entry()) {
        case ONCE ->
            List.of(
                text(
                    "costing.stated.once",
                    amount(row.amounts().getFirst(), formats),
                    line.unit(),
                    year(line.from())));
        case EVERY_YEAR ->
            List.of(
                text(
                    "costing.stated.everyYear",
                    amount(row.amounts().getFirst(), formats),
                    line.unit(),
                    year(line.from()),
                    year(line.to())));
        case YEAR_BY_YEAR ->
            IntStream.range(0, row.amounts().size())
                .mapToObj(i ->
                    text(
                        "costing.stated.year",
                        year(line.year(i)),
                        amount(row.amounts().get(i), formats),
                        line.unit()))
                .toList();
      };
    }

    private static BigDecimal sum(List<BigDecimal> all) {
      return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String year(int t) {
      return String.valueOf(method.firstYear() + t);
    }

    private String money(BigDecimal amount) {
      return formats.money(amount, method.currency());
    }

    private String text(String key, Object... arguments) {
      return formats.texts().text(formats.locale(), key, arguments);
    }
  }
}
