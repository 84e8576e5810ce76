package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Rule;

/** Why a command on a bid is refused. */
public enum BidRule implements Rule {
  NOT_YOUR_BID(Kind.NOT_ALLOWED),
  NO_ORGANISATION(Kind.NOT_ALLOWED),
  BUYER_BIDS(Kind.NOT_ALLOWED),
  WRONG_ID(Kind.CONFLICT),
  TENDER_NOT_LIVE(Kind.RULE),
  TOO_LATE(Kind.CLOSED),
  TENDER_CLOSED(Kind.CLOSED),
  VERSION_TAKEN(Kind.CONFLICT),
  VERSION_SKIPPED(Kind.CONFLICT),
  DOCUMENTS_OUTDATED(Kind.CONFLICT),
  ENVELOPES_DIFFER(Kind.DATA),
  DIGEST_MALFORMED(Kind.DATA),
  ENVELOPE_EMPTY(Kind.DATA),
  DECLARATION_MISSING(Kind.DATA),
  TENDER_NOT_EVALUATING(Kind.RULE),
  CRITERION_UNASSESSED(Kind.DATA),
  CRITERION_UNKNOWN(Kind.DATA),
  CRITERION_NOT_MET(Kind.RULE),
  REASON_MISSING(Kind.DATA),
  GROUND_UNKNOWN(Kind.DATA),
  VALIDITY_OVER(Kind.RULE),
  VALIDITY_SHORTER(Kind.DATA);

  private final Kind kind;

  BidRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
