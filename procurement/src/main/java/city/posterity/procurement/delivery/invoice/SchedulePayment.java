package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/** The treasury says when it means to pay. */
public record SchedulePayment(LocalDate payDay) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new InvoiceEvent.InvoiceScheduled(payDay));
  }
}
