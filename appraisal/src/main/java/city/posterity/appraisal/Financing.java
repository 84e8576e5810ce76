package city.posterity.appraisal;

/**
 * How an outlay is paid for, for the view of who pays; the view of resources keeps the outlay in
 * its own year.
 */
public sealed interface Financing {

  /**
   * What is paid each year for an outlay in a year, from year 0 to the horizon.
   *
   * @param outlay of the year {@code at}
   */
  double[] payments(double outlay, int at, int horizon);

  /** Last year with a payment for an outlay in a year. */
  int last(int at);

  /** As it falls due. */
  record PayAsYouGo() implements Financing {
    @Override
    public double[] payments(double outlay, int at, int horizon) {
      double[] payments = new double[horizon + 1];
      payments[at] = outlay;
      return payments;
    }

    @Override
    public int last(int at) {
      return at;
    }
  }

  /** How a loan is paid back. */
  enum Repayment {
    /** Equal payments: {@code a = I·i / (1 − (1+i)^−N)}. */
    ANNUITY,
    /** Equal parts of the loan, and interest on what is left. */
    LINEAR,
    /** Interest each year, the whole loan in the last. */
    BULLET
  }

  /**
   * A loan, paid in the years after the outlay.
   *
   * @param years 1 or more
   * @param rate real, a year, as a fraction; 0 or more
   */
  record Loan(Repayment repayment, int years, double rate) implements Financing {

    @Override
    public int last(int at) {
      return at + years;
    }

    @Override
    public double[] payments(double outlay, int at, int horizon) {
      double[] payments = new double[horizon + 1];
      double left = outlay;
      for (int k = 1; k <= years && at + k <= horizon; k++) {
        double interest = left * rate;
        double part =
            switch (repayment) {
              case ANNUITY -> annuity(outlay) - interest;
              case LINEAR -> outlay / years;
              case BULLET -> k == years ? left : 0;
            };
        payments[at + k] = part + interest;
        left -= part;
      }
      return payments;
    }

    private double annuity(double outlay) {
      return rate == 0 ? outlay / years : outlay * rate / (1 - StrictMath.pow(1 + rate, -years));
    }
  }
}
