package city.posterity.procurement.laws;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What chance decides in one run. The same seed decides the same. */
public final class Chance {

  private final Random random;

  public Chance(long seed) {
    // neighbouring seeds of Random start alike
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  public boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  /** 0 up to, and without, {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  public double part() {
    return random.nextDouble();
  }

  public <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** An amount with two digits. */
  BigDecimal amount(int least, int most) {
    return BigDecimal.valueOf(between(least * 100, most * 100), 2);
  }
}
