package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What finished contracts of the same kind came to, for whoever estimates the next one. */
public interface PastFigures {

  /**
   * One contract that is over.
   *
   * @param address of its public page; empty where nothing of it is public
   * @param awarded value that it was signed for, net of value added tax
   * @param paid in all
   * @param start first day of the agreed term
   * @param end last day of it
   */
  record Past(
      String title, String address, Money awarded, Money paid, LocalDate start, LocalDate end) {

    /** What was paid for each year of the agreed term, of which there is one at least. */
    public Money paidYearly() {
      long days = Math.max(365, java.time.temporal.ChronoUnit.DAYS.between(start, end) + 1);
      return new Money(
          paid.amount()
              .multiply(java.math.BigDecimal.valueOf(365))
              .divide(java.math.BigDecimal.valueOf(days), 2, java.math.RoundingMode.HALF_EVEN),
          paid.currency());
    }
  }

  /**
   * The newest first, a handful.
   *
   * @param but the purchase that is being planned
   * @param code of the classification
   */
  List<Past> of(Caller caller, UUID but, String code);
}
