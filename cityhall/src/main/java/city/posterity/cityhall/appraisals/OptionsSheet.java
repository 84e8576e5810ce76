package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.Kind;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An options appraisal as people fill it in. Money is real, in the prices of one year; years are
 * counted from the decision year.
 *
 * @param template kind of purchase that it was begun for; empty for none
 * @param currency ISO 4217
 * @param priceBase year of the calendar in whose prices all money is
 * @param horizon last year that is looked at, counted from the decision year
 * @param central id of the schedule of discount rates by which the options are ranked
 * @param schedules ids of others under which they are looked at as well
 * @param area whose people it is about: {@code World} or an ISO 3166 alpha-3 code
 * @param series id of the values that price emissions; absent where nothing is emitted
 * @param inflation what 1 in the prices of the series is in those of the price base; absent where
 *     they are the same
 * @param noNothing why doing nothing was not looked at; absent where it is among the options
 * @param chosen which option is chosen, counted from 1; absent while nobody has chosen
 */
public record OptionsSheet(
    String template,
    String title,
    String currency,
    int priceBase,
    int decisionYear,
    int horizon,
    String central,
    List<String> schedules,
    String area,
    @Nullable String series,
    @Nullable BigDecimal inflation,
    int draws,
    int seed,
    List<Choice> options,
    @Nullable String noNothing,
    @Nullable String noRepair,
    @Nullable String noSharing,
    @Nullable String chosen,
    @Nullable String reason) {

  public OptionsSheet {
    schedules = List.copyOf(schedules);
    options = List.copyOf(options);
  }

  /**
   * One option.
   *
   * @param first year of usable service
   * @param last year of usable service
   * @param optimism upper bound of what such purchases have cost more than was first said, in % of
   *     what is paid once; absent for none
   */
  public record Choice(
      String title,
      Role role,
      int first,
      int last,
      @Nullable BigDecimal optimism,
      List<Cost> lines) {

    public Choice {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line of an option.
   *
   * @param about which line of the template it is; empty for one of their own
   * @param once amount that is due once, in {@code onceYear}
   * @param yearly amount of each year {@code from}–{@code to}
   * @param growth real growth of the yearly amount, in % a year
   * @param low by how many % the true amounts may be lower
   * @param high by how many % they may be higher
   * @param tonnes of CO2 equivalent in each of those years
   * @param payer whom it falls to, by age; {@code unallocated} where nobody knows
   * @param whyZero why there is nothing
   */
  public record Cost(
      String about,
      String what,
      Kind kind,
      @Nullable BigDecimal once,
      @Nullable Integer onceYear,
      @Nullable BigDecimal yearly,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable BigDecimal growth,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal tonnes,
      String payer,
      @Nullable String whyZero) {

    boolean isZero() {
      return isNothing(once) && isNothing(yearly) && isNothing(tonnes);
    }

    static boolean isNothing(@Nullable BigDecimal amount) {
      return amount == null || amount.signum() == 0;
    }
  }
}
