package city.posterity.appraisal.score;

import city.posterity.appraisal.score.FieldReader.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a formula; those of other formulas may stand there too, right or not. */
final class SchemeReader {

  /** Weights such as 33.333333333333336 come from a program that divided. */
  private static final BigDecimal NEARLY = new BigDecimal("1e-9");

  private final FieldReader fields;
  private final Formula formula;

  SchemeReader(FieldReader fields, Formula formula) {
    this.fields = fields;
    this.formula = formula;
  }

  /** Absent if something is missing or wrong, which is then noted. */
  @Nullable Scheme read() {
    if (formula.weighted()) {
      return weighted();
    }
    return switch (formula) {
      case PRICE_PER_QUALITY -> new Scheme.Compared(new Comparison.PricePerQuality());
      case QUALITY_TO_PRICE -> qualityToPrice();
      case LEAST_COST_ABOVE_THRESHOLD -> leastCost();
      case FIXED_PRICE -> qualityOnly();
      case LOWEST_RATIO,
          LINEAR_LOWEST,
          LINEAR_RANGE,
          MEAN_SWING,
          PARABOLIC_MIN,
          SQRT_RATIO,
          RANK,
          LINEAR_FIXED,
          PARABOLIC_FIXED ->
          throw new IllegalStateException(formula + " has weights");
    };
  }

  private @Nullable Scheme weighted() {
    String percent = "the points for it, from 0 to 100";
    BigDecimal price = fields.number("priceWeight", Range.PERCENT, percent);
    BigDecimal quality = fields.number("qualityWeight", Range.PERCENT, percent);
    PricePoints points = points();
    if (price == null || quality == null) {
      return null;
    }
    BigDecimal sum = price.add(quality);
    if (sum.subtract(Decimals.HUNDRED).abs().compareTo(NEARLY) > 0) {
      fields.problem(
          "qualityWeight",
          "weights-not-100",
          "priceWeight and qualityWeight have to add up to 100, not " + sum.toPlainString());
    }
    return points == null ? null : new Scheme.Weighted(price, quality, points);
  }

  private @Nullable PricePoints points() {
    return switch (formula) {
      case LOWEST_RATIO -> new PricePoints.LowestRatio();
      case LINEAR_LOWEST -> new PricePoints.LinearLowest(fields.flag("floor", true));
      case LINEAR_RANGE -> new PricePoints.LinearRange();
      case MEAN_SWING -> meanSwing();
      case PARABOLIC_MIN -> new PricePoints.ParabolicMin(fields.flag("floor", true));
      case SQRT_RATIO -> new PricePoints.SqrtRatio();
      case RANK -> new PricePoints.Rank();
      case LINEAR_FIXED -> linearFixed();
      case PARABOLIC_FIXED -> parabolicFixed();
      case PRICE_PER_QUALITY, QUALITY_TO_PRICE, FIXED_PRICE, LEAST_COST_ABOVE_THRESHOLD ->
          throw new IllegalStateException(formula + " gives no points for price");
    };
  }

  private PricePoints meanSwing() {
    if (!fields.flag("floor", true)) {
      fields.problem(
          "floor", "no-choice", "MEAN_SWING always holds its points between 0 and all of them");
    }
    return new PricePoints.MeanSwing();
  }

  private @Nullable PricePoints linearFixed() {
    boolean range = fields.has("low") || fields.has("high");
    if (range && fields.has("anchor")) {
      fields.problem(
          "anchor", "ambiguous", "LINEAR_FIXED takes either anchor or low and high, not both");
      return null;
    }
    if (!range) {
      BigDecimal anchor =
          fields.number(
              "anchor",
              Range.ABOVE_0,
              "LINEAR_FIXED needs the published price that gets no points, or low and high");
      return anchor == null
          ? null
          : new PricePoints.LinearFixed(BigDecimal.ZERO, anchor, fields.flag("floor", true));
    }
    BigDecimal low = fields.number("low", Range.FROM_0, "the published price that gets all points");
    BigDecimal high = fields.number("high", Range.ABOVE_0, "the published price that gets none");
    boolean floor = fields.flag("floor", false);
    if (low == null || high == null) {
      return null;
    }
    if (low.compareTo(high) >= 0) {
      fields.problem("high", "out-of-range", "high has to be above low");
      return null;
    }
    return new PricePoints.LinearFixed(low, high, floor);
  }

  private @Nullable PricePoints parabolicFixed() {
    BigDecimal anchor =
        fields.number(
            "anchor",
            Range.ABOVE_0,
            "PARABOLIC_FIXED needs the published price that gets no points");
    boolean floor = fields.flag("floor", false);
    return anchor == null ? null : new PricePoints.ParabolicFixed(anchor, floor);
  }

  private @Nullable Scheme qualityToPrice() {
    BigDecimal value =
        fields.number(
            "moneyPerQualityPoint",
            Range.FROM_0,
            "QUALITY_TO_PRICE needs the published worth of 1 % of the quality scale");
    return value == null ? null : new Scheme.Compared(new Comparison.QualityToPrice(value));
  }

  private Scheme leastCost() {
    if (!fields.has("qualityThreshold")) {
      fields.missing(
          "qualityThreshold", "LEAST_COST_ABOVE_THRESHOLD needs the least quality, in percent");
    }
    return new Scheme.Compared(new Comparison.PriceAlone());
  }

  private @Nullable Scheme qualityOnly() {
    if (!fields.has("qualityWeight")) {
      return new Scheme.QualityOnly(Decimals.HUNDRED);
    }
    BigDecimal weight = fields.numberOrNull("qualityWeight", Range.PERCENT);
    if (weight != null && weight.signum() == 0) {
      fields.problem("qualityWeight", "out-of-range", "qualityWeight has to be above 0");
    }
    return weight == null ? null : new Scheme.QualityOnly(weight);
  }
}
