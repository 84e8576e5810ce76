package city.posterity.appraisal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a line of an option is. Amounts are positive; the kind says whether they cost or give. An
 * externality below zero is a benefit (ISO 15686-5 and Directive 2014/24/EU, Article 68, for the
 * kinds of cost).
 */
public enum Kind {
  ACQUISITION(true),
  IMPLEMENTATION(true),
  OPERATION(true),
  ENERGY(true),
  MAINTENANCE(true),
  RENEWAL(true),
  DATA(true),
  EXIT(true),
  END_OF_LIFE(true),
  INCOME(false),
  RESIDUAL(false),
  EXTERNALITY(true),
  BENEFIT(false);

  private final boolean cost;

  Kind(boolean cost) {
    this.cost = cost;
  }

  /** Whether its amounts are costs; they are benefits otherwise. */
  public boolean isCost() {
    return cost;
  }

  /** As files write it: {@code end_of_life}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }
}
