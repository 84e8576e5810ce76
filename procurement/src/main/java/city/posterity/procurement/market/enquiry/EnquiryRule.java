package city.posterity.procurement.market.enquiry;

import city.posterity.procurement.machine.Rule;

/** Why a command on an enquiry is refused. */
public enum EnquiryRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  UNKNOWN_LOT(Kind.DATA),
  TENDER_NOT_LIVE(Kind.RULE),
  WINDOW_OVER(Kind.CLOSED),
  CHANGES_TERMS(Kind.RULE),
  MERGED_INTO_ITSELF(Kind.DATA);

  private final Kind kind;

  EnquiryRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
