package city.posterity.procurement.pack;

import city.posterity.procurement.calendar.Term;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Every value that a procedure takes from its pack. A pack that leaves one out is refused, so that
 * no number hides in code. Shares are decimal fractions: 0.5 is one half.
 */
public enum Parameter {
  /** Shortest consultation of residents on a need. */
  CONSULTATION_MINIMUM(Term.class),
  /** Change of a published plan item's estimate beyond which it is approved again. */
  PLAN_REAPPROVAL_SHARE(BigDecimal.class),
  /**
   * Estimate from which the options beside buying are appraised before the plan goes to approval.
   * An amount in the currency of the pack.
   */
  OPTIONS_APPRAISAL_FROM(BigDecimal.class),
  /** Shortest time in which everybody can comment on the draft of a tender. */
  COMMENTS_MINIMUM(Term.class),
  /** Shortest time between publication and deadline of a tender. */
  TENDER_PERIOD_MINIMUM(Term.class),
  /** Shortest time between a substantial amendment and the deadline. */
  AMENDMENT_REMAINDER(Term.class),
  /** How long before the deadline the time for questions ends. */
  ENQUIRY_END_BEFORE_DEADLINE(Term.class),
  /**
   * Whether a question after its time is refused (else it is taken without a right to an answer).
   */
  ENQUIRY_END_IS_HARD(Boolean.class),
  /** Whether an unanswered timely question keeps a tender from closing. */
  UNANSWERED_ENQUIRY_HOLDS(Boolean.class),
  /** Pause between the deadline and the earliest opening. */
  OPENING_PAUSE(Term.class),
  /** How many people open together. */
  OPENERS_MINIMUM(Integer.class),
  /** From how many different units the openers come. */
  OPENER_UNITS_MINIMUM(Integer.class),
  /** Within what time the openers have to gather. */
  OPENING_WINDOW(Term.class),
  /** Fewest bids on a lot that make a competition. */
  BIDS_MINIMUM(Integer.class),
  /** Largest weight of one option of a price-equivalent feature. */
  FEATURE_OPTION_MAXIMUM(BigDecimal.class),
  /** Largest sum of the largest options of all features. */
  FEATURE_SUM_MAXIMUM(BigDecimal.class),
  /** Smallest evaluation panel. */
  PANEL_MINIMUM(Integer.class),
  /** Whether the panel has an odd number of members. */
  PANEL_ODD(Boolean.class),
  /** Share of the scale beyond which a consensus score that departs from the mean is explained. */
  CONSENSUS_SHIFT(BigDecimal.class),
  /** How far below the mean of the other bids a price is suspicious. */
  ABNORMALLY_LOW_MEAN_SHARE(BigDecimal.class),
  /** How far below the next bid a price is suspicious. */
  ABNORMALLY_LOW_NEXT_SHARE(BigDecimal.class),
  /** Time to explain a suspiciously low price. */
  ABNORMALLY_LOW_EXPLANATION(Term.class),
  /** Time in which a proposed award is decided. */
  AWARD_REVIEW(Term.class),
  /** The same, counted from the same start, once it was extended. */
  AWARD_REVIEW_EXTENDED(Term.class),
  /** Time between telling the bidders and the contract. */
  STANDSTILL(Term.class),
  /** How long before the deadline a complaint about the terms can be lodged. */
  COMPLAINT_TERMS_END_BEFORE_DEADLINE(Term.class),
  /** How long after the notice a complaint about an award can be lodged. */
  COMPLAINT_AWARD_WINDOW(Term.class),
  /** How long a rejected complaint goes on holding, for an appeal. */
  COMPLAINT_HOLD_AFTER_REJECTION(Term.class),
  /** Time to appeal against a cancellation before it takes effect. */
  CANCELLATION_APPEAL(Term.class),
  /** Growth of a contract's value by one change for additional needs. */
  CHANGE_CAP_ADDITIONAL(BigDecimal.class),
  /** Growth of a contract's value by one unforeseen change. */
  CHANGE_CAP_UNFORESEEN(BigDecimal.class),
  /** Net growth of a contract's value by all small changes to goods and services. */
  CHANGE_CAP_SMALL(BigDecimal.class),
  /** Net growth of a contract's value by all small changes to works. */
  CHANGE_CAP_SMALL_WORKS(BigDecimal.class),
  /** Fewest performance indicators of a contract. */
  INDICATORS_MINIMUM(Integer.class),
  /** How long what a resident saw waits for an answer before it is published without one. */
  OBSERVATION_ANSWER(Term.class),
  /** Time to pay from receipt of an invoice. */
  PAYMENT_TERM(Term.class),
  /** Interest on late payment, a share for each year. */
  LATE_INTEREST(BigDecimal.class);

  private final Class<?> type;

  Parameter(Class<?> type) {
    this.type = type;
  }

  /** Of what type its values are: Term, BigDecimal, Integer or Boolean. */
  public Class<?> type() {
    return type;
  }

  /** Whether it is an amount of money; other decimals are shares from 0 to 1. */
  public boolean isAmount() {
    return this == OPTIONS_APPRAISAL_FROM;
  }

  /** The smallest count that makes sense: without people there is no opening and no panel. */
  int least() {
    return switch (this) {
      case OPENERS_MINIMUM, OPENER_UNITS_MINIMUM, PANEL_MINIMUM, BIDS_MINIMUM -> 1;
      default -> 0;
    };
  }

  /** Its name in a pack: kebab case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
