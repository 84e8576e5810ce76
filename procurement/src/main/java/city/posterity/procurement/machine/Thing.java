package city.posterity.procurement.machine;

import java.util.Locale;

/**
 * The kinds of things that have a history of their own inside one procurement. Each has one state
 * machine and each instance is one stream of events, so that rivals never wait for each other.
 */
public enum Thing {
  NEED("needs"),
  TEAM("teams"),
  PURCHASE("purchases"),
  TENDER("tenders"),
  ENGAGEMENT("engagements"),
  ENQUIRY("enquiries"),
  BID("bids"),
  OPENING("openings"),
  EVALUATION("evaluations"),
  SHEET("sheets"),
  AWARD("awards"),
  COMPLAINT("complaints"),
  CONTRACT("contracts"),
  CHANGE("changes"),
  MILESTONE("milestones"),
  OBSERVATION("observations"),
  OBLIGATION("obligations"),
  INVOICE("invoices"),
  REDACTION("redactions"),
  STATEMENT("statements"),
  ATTESTATION("attestations"),
  DEPARTURE("departures"),
  REGIME("regimes"),
  EMERGENCY("emergencies"),
  POLICY("policies"),
  CLAUSE("clauses"),
  INPUT("inputs"),
  THEME("themes"),
  RESPONSE("responses"),
  REVISION("revisions");

  private final String plural;

  Thing(String plural) {
    this.plural = plural;
  }

  /** The name in commands, rules and packs: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a case can have tens of thousands of them. Such things are loaded only for commands
   * that ask to see them ({@link Surveying}); they have no clock, no holds and no reactions.
   */
  public boolean isCrowd() {
    return this == INPUT;
  }

  /**
   * Whether it belongs to the making of a policy, which is a case of its own, and to no purchase.
   */
  public boolean isOfPolicy() {
    return switch (this) {
      case POLICY, CLAUSE, INPUT, THEME, RESPONSE, REVISION -> true;
      default -> false;
    };
  }

  /** The name in addresses, as in {@code /api/v1/tenders/…}. */
  public String plural() {
    return plural;
  }
}
