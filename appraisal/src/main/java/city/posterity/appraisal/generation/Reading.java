package city.posterity.appraisal.generation;

import java.util.OptionalDouble;

/** What an index shows: a number, or why it has none. */
public sealed interface Reading {

  /** A finite number; its unit is its index's. */
  record Known(double value) implements Reading {
    public Known {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("no reading: " + value);
      }
    }
  }

  /** Why there is no number. */
  enum Missing implements Reading {
    /** A sum that it is measured against is nothing: shares are all there is to show. */
    UNDEFINED,
    /** Pays and has no use at all: infinitely more than its use. */
    PAYS_DOES_NOT_USE,
    /** More than a fifth of costs or benefits is on nobody known. */
    INSUFFICIENT_INCIDENCE
  }

  /** The number, if there is one. */
  default OptionalDouble number() {
    return switch (this) {
      case Known known -> OptionalDouble.of(known.value());
      case Missing _ -> OptionalDouble.empty();
    };
  }

  /** Undefined for NaN. */
  static Reading of(double number) {
    return Double.isNaN(number) ? Missing.UNDEFINED : new Known(number);
  }

  /** A part of a whole; undefined where the whole is nothing. */
  static Reading ratio(double part, double whole) {
    return whole > 0 ? new Known(part / whole) : Missing.UNDEFINED;
  }
}
