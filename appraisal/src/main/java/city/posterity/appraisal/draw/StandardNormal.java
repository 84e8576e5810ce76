package city.posterity.appraisal.draw;

/** The normal distribution with mean 0 and standard deviation 1. */
final class StandardNormal {

  private static final double ROOT_OF_TWO_PI = 2.506628274631000502;

  /** From here on the series has lost too many digits for a small tail. */
  private static final double TAIL = 3;

  /**
   * Enough for the continued fraction to settle at {@link #TAIL}; further out it settles sooner.
   */
  private static final int TERMS = 60;

  // Wichura's coefficients, numerators and denominators from the constant term up
  private static final double[] MIDDLE = {
    3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
  };
  private static final double[] MIDDLE_UNDER = {
    1,
    42.313330701600911252,
    687.18700749205790830,
    5394.1960214247511077,
    21213.794301586595867,
    39307.895800092710610,
    28729.085735721942674,
    5226.4952788528545610
  };
  private static final double[] OUTER = {
    1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
    3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770,
    0.0227238449892691845833, 7.74545014278341407640e-4
  };
  private static final double[] OUTER_UNDER = {
    1,
    2.05319162663775882187,
    1.67638483018380384940,
    0.689767334985100004550,
    0.148103976427480074590,
    0.0151986665636164571966,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9
  };
  private static final double[] FAR = {
    6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
    0.296560571828504891230, 0.0265321895265761230930, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7
  };
  private static final double[] FAR_UNDER = {
    1,
    0.599832206555887937690,
    0.136929880922735805310,
    0.0148753612908506148525,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };

  private StandardNormal() {}

  static double density(double x) {
    return StrictMath.exp(-x * x / 2) / ROOT_OF_TWO_PI;
  }

  /**
   * The probability of a value up to x: by the series of Abramowitz and Stegun 26.2.11 (the one of
   * Marsaglia 2004) near the middle, by Laplace's continued fraction 26.2.14 in the tails, where
   * its relative error stays small.
   */
  static double cumulative(double x) {
    if (x <= -TAIL) {
      return tail(-x);
    }
    if (x >= TAIL) {
      return 1 - tail(x);
    }
    double term = x;
    double sum = x;
    double before = Double.NaN;
    for (int i = 3; sum != before && i < 200; i += 2) {
      before = sum;
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * density(x);
  }

  private static double tail(double x) {
    double fraction = x;
    for (int k = TERMS; k >= 1; k--) {
      fraction = x + k / fraction;
    }
    return density(x) / fraction;
  }

  /**
   * The value that is not exceeded with probability u, to about 16 digits: algorithm AS 241, PPND16
   * (Wichura 1988, Applied Statistics 37, 477-484).
   *
   * @param u strictly between 0 and 1
   */
  static double quantile(double u) {
    double off = u - 0.5;
    if (StrictMath.abs(off) <= 0.425) {
      double r = 0.180625 - off * off;
      return off * polynomial(MIDDLE, r) / polynomial(MIDDLE_UNDER, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(off < 0 ? u : 1 - u));
    double x =
        r <= 5
            ? polynomial(OUTER, r - 1.6) / polynomial(OUTER_UNDER, r - 1.6)
            : polynomial(FAR, r - 5) / polynomial(FAR_UNDER, r - 5);
    return off < 0 ? -x : x;
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
