package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The holders make no statement, and say why. */
public record RefuseSeat(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    var seat = context.self(PolicyProcess.class).seat();
    return new Said()
        .text(reason, "/reason")
        .require(seat != null, MakingRule.SEAT_NOT_ASKED, "")
        .require(seat == null || seat.refusal() == null, MakingRule.SEAT_ANSWERED, "")
        .orElse(() -> new PolicyEvent.SeatRefused(reason, context.now()));
  }
}
