package city.posterity.procurement.award.award;

import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import java.util.List;
import java.util.Optional;

/** Conditions on the moves of an award. */
enum AwardGuard implements Guard {
  /** Nothing holds the lot. */
  NO_HOLD {
    @Override
    public List<Finding> check(Context context, Command command) {
      String lot = context.self(Award.class).lot();
      return context.holds().stream()
          .filter(h -> h.covers(Optional.of(lot)))
          .map(AwardGuard::held)
          .toList();
    }
  },
  /** Nothing held the lot when the standstill ended, whenever the clock comes to it. */
  NO_HOLD_AT_END {
    @Override
    public List<Finding> check(Context context, Command command) {
      return keepingFromEnd(context.procurement(), context.self(Award.class), context.holds())
          .stream()
          .map(AwardGuard::held)
          .toList();
    }
  },
  /** A supplier acts for the one who won. */
  OWN_AWARD {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.actor().is(Role.APPROVER)
              || context.self(Award.class).supplier().equals(context.actor().organisation())
          ? List.of()
          : List.of(Finding.of(AwardRule.NOT_YOUR_AWARD));
    }
  };

  /**
   * What keeps a standstill from ending. A complaint that came after the end is none: the result
   * must not depend on how late the clock is.
   */
  static List<Hold> keepingFromEnd(Procurement procurement, Award award, List<Hold> holds) {
    Standstill standstill = award.standstill();
    return holds.stream()
        .filter(h -> h.covers(Optional.of(award.lot())))
        .filter(h ->
            standstill == null
                || h.reason() != Hold.Cause.COMPLAINT
                || procurement
                    .find(Complaint.class, h.cause())
                    .filter(c -> !c.lodgedAt().isBefore(standstill.end()))
                    .isEmpty())
        .toList();
  }

  private static Finding held(Hold hold) {
    return Finding.of(AwardRule.ON_HOLD, "reason", hold.reason(), "cause", hold.cause());
  }
}
