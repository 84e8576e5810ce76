package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Rule;

/** Why a command on talks with the market is refused, or a tender because of them. */
public enum EngagementRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  NEED_NOT_PUBLIC(Kind.RULE),
  NEED_ENDED(Kind.RULE),
  TENDER_PUBLISHED(Kind.CLOSED),
  ENDS_IN_PAST(Kind.DATA),
  CONTACT_IN_FUTURE(Kind.DATA),
  CONTACT_EXISTS(Kind.CONFLICT),
  CONTACT_UNKNOWN(Kind.DATA),
  DIGEST_WRONG(Kind.DATA),
  NOT_HEARD(Kind.RULE),
  ANSWER_NOT_SHARED(Kind.RULE),
  DOCUMENT_NOT_SHARED(Kind.RULE),
  STILL_OPEN(Kind.RULE);

  private final Kind kind;

  EngagementRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
