package city.posterity.procurement.policymaking.theme;

import city.posterity.procurement.machine.Rule;

/** Why something cannot be done to a theme. */
public enum ThemeRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  TITLE_TAKEN(Kind.CONFLICT),
  THEME_UNKNOWN(Kind.DATA);

  private final Kind kind;

  ThemeRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
