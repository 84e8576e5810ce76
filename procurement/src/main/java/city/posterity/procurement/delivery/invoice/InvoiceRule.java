package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.machine.Rule;

/** Why a command on an invoice is refused. */
public enum InvoiceRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  CONTRACT_UNKNOWN(Kind.DATA),
  CONTRACT_NEVER_IN_FORCE(Kind.RULE),
  NOT_THE_SUPPLIER(Kind.NOT_ALLOWED),
  NUMBER_USED(Kind.CONFLICT),
  CURRENCY_DIFFERS(Kind.DATA),
  VALUE_NOT_POSITIVE(Kind.DATA),
  RECEIVED_IN_FUTURE(Kind.DATA),
  LOT_DIFFERS(Kind.DATA),
  VERSION_NOT_IN_FORCE(Kind.CONFLICT),
  MILESTONE_UNKNOWN(Kind.DATA),
  MILESTONE_NOT_ACCEPTED(Kind.RULE),
  MORE_THAN_ACCEPTED(Kind.RULE),
  MORE_THAN_CONTRACT(Kind.RULE),
  SUSPENDED(Kind.RULE),
  ACCEPTED_THE_DELIVERY(Kind.NOT_ALLOWED),
  REFERENCE_USED(Kind.CONFLICT);

  private final Kind kind;

  InvoiceRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
