package city.posterity.procurement.machine;

import java.util.Locale;

/** In what capacity somebody acts on one procurement. */
public enum Role {
  /** Anybody; speaks in consultations. */
  RESIDENT,
  /** Department officer who has the need. */
  NEED_OFFICER,
  PROCUREMENT_OFFICER,
  /** Second pair of eyes on plans, tenders, awards. */
  APPROVER,
  /** Confirms that the money is there. */
  BUDGET_HOLDER,
  /** One of the people who open the bids together. */
  OPENER,
  EVALUATOR,
  /** Leads the evaluation panel. */
  CHAIR,
  SUPPLIER,
  /** Member of the body that decides complaints. */
  REVIEWER,
  CONTRACT_MANAGER,
  /** Checks what was delivered; staff or residents' panel. */
  INSPECTOR,
  /** Pays. */
  TREASURER,
  /** Reads, changes nothing. */
  OBSERVER,
  /** Names the team of a procurement. */
  ADMINISTRATOR,
  /** Time. Nobody can be given this role. */
  CLOCK,
  /** Consequence of another event in the same decision. Nobody can be given this role. */
  CONSEQUENCE;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a person can hold the role. */
  public boolean isHuman() {
    return this != CLOCK && this != CONSEQUENCE;
  }
}
