package city.posterity.appraisal.engine;

import city.posterity.appraisal.Kind;
import city.posterity.appraisal.discount.Factors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An option against the reference, in the measures of NIST Handbook 135.
 *
 * @param net what the reference costs more over its life; in the money of the file
 * @param ratio savings-to-investment: present value of the yearly savings over that of what is
 *     invested more; absent where nothing is invested more
 * @param adjustedReturn adjusted internal rate of return, as a fraction: {@code (1+r) · SIR^(1/N) −
 *     1}; absent where there is no ratio above zero
 */
public record Savings(double net, @Nullable Double ratio, @Nullable Double adjustedReturn) {

  /** What is laid out once, with what is left of it in the end; all else comes year by year. */
  private static final Set<Kind> INVESTED =
      EnumSet.of(Kind.ACQUISITION, Kind.IMPLEMENTATION, Kind.RENEWAL, Kind.RESIDUAL);

  /**
   * @param years length of the study
   */
  static Savings of(List<Amount> reference, List<Amount> option, Factors factors, int years) {
    double invested = cost(option, factors, true) - cost(reference, factors, true);
    double saved = cost(reference, factors, false) - cost(option, factors, false);
    Double ratio = invested > 0 ? saved / invested : null;
    Double adjusted =
        ratio == null || ratio <= 0 || years == 0
            ? null
            : (1 + factors.effectiveRate(years)) * StrictMath.pow(ratio, 1.0 / years) - 1;
    return new Savings(saved - invested, ratio, adjusted);
  }

  private static double cost(List<Amount> lines, Factors factors, boolean invested) {
    double sum = 0;
    for (Amount line : lines) {
      if (INVESTED.contains(line.line().kind()) == invested) {
        sum += factors.present(line.cost()) - factors.present(line.benefit());
      }
    }
    return sum;
  }
}
