package city.posterity.appraisal;

/**
 * How an outlay is paid: the view of payments, for who pays. Value for money looks at the outlay
 * itself, in the year in which the resource is used. All rates are real, as fractions a year above
 * -1; all amounts are by year from year 0.
 *
 * <p>Level payments are not fair as such: the yardstick is payment in proportion to use ({@link
 * city.posterity.appraisal.generation.Timing#levelling}).
 */
public sealed interface Financing {

  /**
   * What is paid for outlays of money.
   *
   * @return by year, as far as the last payment, which may lie beyond the appraisal
   */
  double[] payments(double[] outlays);

  /** For how many years after an outlay there are payments. */
  int years();

  /** Out of the taxes of the year. */
  record PayAsYouGo() implements Financing {
    @Override
    public double[] payments(double[] outlays) {
      return outlays.clone();
    }

    @Override
    public int years() {
      return 0;
    }
  }

  /** How a loan is paid back. */
  enum Repayment {
    /** The same amount each year: {@code I i / (1 - (1 + i)^-N)}. */
    ANNUITY,
    /** The same part of the loan each year, and interest on what is left. */
    LINEAR,
    /** Interest each year, and the loan at the end. */
    BULLET
  }

  /**
   * A loan for each outlay, paid in the {@code years} years after it.
   *
   * @param years 1 or more
   * @param rate real interest
   */
  record Loan(Repayment repayment, int years, double rate) implements Financing {

    public Loan {
      if (years < 1 || years > 1000) {
        throw new IllegalArgumentException("a loan runs for 1 to 1000 years: " + years);
      }
      if (!(rate > -1) || rate > 10) {
        throw new IllegalArgumentException("a real rate above -1 and up to 10: " + rate);
      }
    }

    @Override
    public double[] payments(double[] outlays) {
      double[] payments = new double[outlays.length + years];
      for (int t = 0; t < outlays.length; t++) {
        if (outlays[t] != 0) {
          for (int n = 1; n <= years; n++) {
            payments[t + n] += outlays[t] * payment(n);
          }
        }
      }
      return payments;
    }

    /** Of a loan of 1 in its {@code n}th year. */
    private double payment(int n) {
      return switch (repayment) {
        case ANNUITY ->
            rate == 0
                ? 1.0 / years
                // 1 - (1 + i)^-N without losing a small i.
                : rate / -StrictMath.expm1(-years * StrictMath.log1p(rate));
        case LINEAR -> 1.0 / years + rate * (years - n + 1) / years;
        case BULLET -> n == years ? 1 + rate : rate;
      };
    }
  }
}
