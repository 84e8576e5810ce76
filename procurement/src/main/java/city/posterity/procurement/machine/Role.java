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
  /** Brings a policy under way, names who writes it, and launches it. */
  SPONSOR,
  /** Leads the working group of a policy. */
  GROUP_CHAIR,
  /** Member of the working group of a policy; reads and may dissent. */
  GROUP_MEMBER,
  /** Writes clauses of a policy. */
  DRAFTER,
  /** Decides which contributions to a policy are shown; never about their own. */
  MODERATOR,
  /** Sorts and answers contributions to a policy. */
  RESPONDER,
  /** Records what the body decided that adopts a policy. */
  CLERK,
  /** Time. Nobody can be given this role. */
  CLOCK,
  /** Consequence of another event in the same decision. Nobody can be given this role. */
  CONSEQUENCE;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody has the role in the making of a policy; such a role is of no purchase. */
  public boolean isOfPolicy() {
    return switch (this) {
      case SPONSOR, GROUP_CHAIR, GROUP_MEMBER, DRAFTER, MODERATOR, RESPONDER, CLERK -> true;
      default -> false;
    };
  }

  /** Whether a person can hold the role. */
  public boolean isHuman() {
    return this != CLOCK && this != CONSEQUENCE;
  }
}
