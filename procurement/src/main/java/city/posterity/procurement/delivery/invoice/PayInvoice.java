package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The money leaves. If it leaves late, interest on the whole sum, tax included, is added.
 *
 * @param reference the treasury's own, never used twice
 */
public record PayInvoice(String reference) implements Command {

  @Override
  public Outcome decide(Context context) {
    Invoice invoice = context.self(Invoice.class);
    return Outcome.collect()
        .require(!reference.isBlank(), () -> Finding.of(InvoiceRule.TEXT_MISSING).at("/reference"))
        .require(
            !isUsed(context, reference),
            () -> Finding.of(InvoiceRule.REFERENCE_USED, "reference", reference).at("/reference"))
        .orElse(() -> paid(context, invoice, InvoiceGuard.contractOf(context)));
  }

  static boolean isUsed(Context context, String reference) {
    return context.procurement().stream(Invoice.class)
        .flatMap(i -> Stream.ofNullable(i.payment()))
        .anyMatch(p -> p.id().equals(reference) || reference.equals(p.reverses()));
  }

  private InvoiceEvent.InvoicePaid paid(Context context, Invoice invoice, Contract contract) {
    LateInterest late =
        LateInterest.of(
            invoice.data().value().plus(invoice.data().tax()),
            invoice.due(),
            context.now(),
            context.procedure().share(Parameter.LATE_INTEREST),
            context.procedure().calendar().zone());
    return new InvoiceEvent.InvoicePaid(
        new Payment(
            reference,
            contract.origin().buyer(),
            invoice.supplier(),
            invoice.data().value(),
            invoice.data().tax(),
            late.amount(),
            late.days(),
            Objects.requireNonNull(invoice.milestone()),
            context.now(),
            null));
  }
}
