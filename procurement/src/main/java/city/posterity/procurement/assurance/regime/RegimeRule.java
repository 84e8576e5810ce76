package city.posterity.procurement.assurance.regime;

import city.posterity.procurement.machine.Rule;

/** Why a purchase is not moved to other policies. */
public enum RegimeRule implements Rule {
  POLICIES_MISSING(Kind.DATA),
  POLICY_TWICE(Kind.DATA),
  DIGEST_MALFORMED(Kind.DATA),
  REASON_TOO_SHORT(Kind.DATA);

  private final Kind kind;

  RegimeRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
