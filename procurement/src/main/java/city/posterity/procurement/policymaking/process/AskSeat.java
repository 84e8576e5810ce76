package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/**
 * A statement is asked for on behalf of people who are not born yet.
 *
 * @param holders who is asked to make it, and how they were chosen
 * @param year in which the people live for whom they speak
 */
public record AskSeat(FutureSeat.Method method, String holders, int year) implements Command {

  /** Ours: whoever lives in ten years and was not born today is a child then. */
  private static final int YEARS_AHEAD = 10;

  @Override
  public Outcome decide(Context context) {
    int earliest = Said.today(context).getYear() + YEARS_AHEAD;
    return new Said()
        .text(holders, "/holders")
        .require(
            year >= earliest && year <= 9999,
            MakingRule.YEAR_TOO_NEAR,
            "/year",
            "earliest",
            earliest)
        .orElse(() ->
            new PolicyEvent.SeatAsked(new FutureSeat(method, holders, year, context.now(), null)));
  }
}
