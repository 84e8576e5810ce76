package city.posterity.procurement.award.purchase;

import city.posterity.procurement.machine.Rule;

/** Why something cannot be done to a small purchase. */
public enum PurchaseRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  /** The pack says nothing of a light path. */
  NO_LIGHT_PATH(Kind.RULE),
  /** A purchase on the light path is a procurement of its own. */
  NOT_ALONE(Kind.CONFLICT),
  /** Nothing else starts in the procurement of a small purchase. */
  LIGHT_PATH_TAKEN(Kind.CONFLICT),
  /** Whoever asks acts for no organisation that could buy. */
  BUYER_MISSING(Kind.RULE),
  CURRENCY_DIFFERS(Kind.DATA),
  AMOUNT_NOT_POSITIVE(Kind.DATA),
  DAY_IN_PAST(Kind.DATA),
  GROUND_MISSING(Kind.DATA),
  GROUND_UNKNOWN(Kind.DATA),
  GROUND_WITHOUT_DIRECT_AWARD(Kind.DATA),
  OVER_GROUND_CAP(Kind.RULE),
  OVER_LIGHT_BAND(Kind.RULE),
  QUOTATIONS_TOO_FEW(Kind.RULE),
  QUOTATION_NOT_ONE(Kind.DATA),
  SUPPLIER_UNCLEAR(Kind.DATA),
  SUPPLIER_TWICE(Kind.DATA),
  SUPPLIER_NOT_AMONG(Kind.DATA),
  PRICE_OVER_QUOTATION(Kind.RULE),
  STANDSTILL_RUNNING(Kind.NOT_YET),
  NOTHING_OUTSTANDING(Kind.CONFLICT),
  PART_NOT_POSSIBLE(Kind.DATA),
  RATING_OUT_OF_RANGE(Kind.DATA),
  MORE_THAN_DELIVERED(Kind.RULE),
  REFERENCE_USED(Kind.CONFLICT),
  PAID_ALREADY(Kind.RULE),
  NOTHING_PAID(Kind.RULE),
  PAYMENT_OUTSTANDING(Kind.RULE);

  private final Kind kind;

  PurchaseRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
