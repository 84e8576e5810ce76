package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.machine.Rule;

/** Why a command on an observation is refused, or a milestone or payment because of one. */
public enum ObservationRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  MILESTONE_UNKNOWN(Kind.DATA),
  NOT_DELIVERED_YET(Kind.NOT_YET),
  OBSERVED_ALREADY(Kind.CONFLICT),
  OF_THE_SUPPLIER(Kind.NOT_ALLOWED),
  DIGEST_WRONG(Kind.DATA),
  NOT_THE_AUTHOR(Kind.NOT_ALLOWED),
  REOPENED_ALREADY(Kind.RULE),
  DISPUTE_UNANSWERED(Kind.RULE);

  private final Kind kind;

  ObservationRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
