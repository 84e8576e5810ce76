package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says and people may write while it is a draft. Its value, its parties and the
 * promises of the bid come from the award and are not among it.
 *
 * @param start first day on which it binds; needed before anybody signs
 * @param end last day; needed before anybody signs
 * @param handOver what has to be handed over before the contract ends: keys, data, manuals, by id
 */
public record ContractTerms(
    String title,
    String description,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    List<Indicator> indicators,
    List<MilestonePlan> milestones,
    Map<String, String> handOver,
    List<Security> securities,
    List<Subcontractor> subcontractors) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public ContractTerms {
    indicators = List.copyOf(indicators);
    milestones = List.copyOf(milestones);
    handOver = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(handOver));
    securities = List.copyOf(securities);
    subcontractors = List.copyOf(subcontractors);
  }

  /** The same with another last day. */
  public ContractTerms until(@Nullable LocalDate newEnd) {
    return new ContractTerms(
        title,
        description,
        start,
        newEnd,
        indicators,
        milestones,
        handOver,
        securities,
        subcontractors);
  }

  ContractTerms with(Subcontractor subcontractor) {
    var all =
        subcontractors.stream()
            .filter(s -> !s.name().equals(subcontractor.replaces()))
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    all.add(subcontractor);
    return new ContractTerms(
        title, description, start, end, indicators, milestones, handOver, securities, all);
  }

  /**
   * How much of {@code value} each milestone makes payable, by code. Rounded to the currency's
   * smallest unit, half up; the last milestone with a share takes what rounding left, so that the
   * parts make exactly the whole.
   */
  public Map<String, Money> allocate(Money value) {
    var last =
        milestones.stream()
            .filter(m -> m.percentage().signum() > 0)
            .reduce((_, b) -> b)
            .map(MilestonePlan::code)
            .orElse("");
    var parts = new LinkedHashMap<String, Money>();
    Money left = value;
    for (MilestonePlan m : milestones) {
      Money part =
          value
              .times(
                  m.percentage()
                      .divide(WHOLE, m.percentage().scale() + 2, RoundingMode.UNNECESSARY))
              .rounded();
      parts.put(m.code(), part);
      left = left.minus(part);
    }
    Money rest = left;
    parts.computeIfPresent(last, (_, part) -> part.plus(rest));
    return parts;
  }
}
