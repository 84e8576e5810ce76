package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/**
 * A second person approves the tender and its notice for publication.
 *
 * @param note what the approver looked at; may be empty
 */
public record ApproveTender(String note) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new TenderEvent.TenderApproved(note));
  }
}
