package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.Classification;
import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

  /**
   * What a part of the life took in contracts of the kind that have reported their years.
   *
   * @param stage its name in words
   * @param contracts how many it rests on
   * @param error mean of actual ÷ expected − 1, as in 0.12 for an eighth more
   * @param yearly mean of a year
   */
  record Off(String stage, int contracts, BigDecimal error, Money yearly) {}

  /** By stage; empty where no contract of the kind has reported. */
  List<Off> off(Classification classification, Locale locale);
}
