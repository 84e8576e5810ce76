package city.posterity.appraisal.generation;

import java.util.Optional;

/**
 * When the damage of an emission falls: for each year after it, the share of its whole present
 * value (at the emission). A-K1 rises with the warming and then falls with discounting against
 * growth: {@code (1 - e^(-j/4)) ((1 + growth) / 1.02)^j} over 275 years, made to sum to 1. An
 * assumption on timing of our own, no result of the sources of the values; an expert should sign it
 * or a run of a climate model replace it.
 */
public final class Kernel {

  /** To the year 2300 for an emission of 2025, as the values of the US EPA (2023) reach. */
  public static final int LAST = 275;

  private static final double RESPONSE_YEARS = 4;
  private static final double RATE = 0.02;

  private final String id;
  private final double[] shares;

  private Kernel(String id, double[] shares) {
    this.id = id;
    this.shares = shares;
  }

  /** The central one: damage grows by 1 % a year. */
  public static Kernel central() {
    return grown("A-K1", 0.01);
  }

  /**
   * @param id {@code A-K1}, or its sensitivities {@code A-K1-growth-0.5} and {@code
   *     A-K1-growth-1.5}
   */
  public static Optional<Kernel> find(String id) {
    return switch (id) {
      case "A-K1" -> Optional.of(central());
      case "A-K1-growth-0.5" -> Optional.of(grown(id, 0.005));
      case "A-K1-growth-1.5" -> Optional.of(grown(id, 0.015));
      default -> Optional.empty();
    };
  }

  private static Kernel grown(String id, double growth) {
    double[] shares = new double[LAST + 1];
    double sum = 0;
    for (int j = 0; j <= LAST; j++) {
      shares[j] =
          (1 - StrictMath.exp(-j / RESPONSE_YEARS)) * StrictMath.pow((1 + growth) / (1 + RATE), j);
      sum += shares[j];
    }
    for (int j = 0; j <= LAST; j++) {
      shares[j] /= sum;
    }
    return new Kernel(id, shares);
  }

  public String id() {
    return id;
  }

  /** Years after the emission in which damage falls: 0 to this. */
  public int last() {
    return shares.length - 1;
  }

  /** Share of the damage in the {@code j}th year after the emission. */
  public double share(int j) {
    return shares[j];
  }

  /** Share of the damage up to and with the {@code j}th year. */
  public double cumulative(int j) {
    double sum = 0;
    for (int i = 0; i <= Math.min(j, last()); i++) {
      sum += shares[i];
    }
    return sum;
  }
}
