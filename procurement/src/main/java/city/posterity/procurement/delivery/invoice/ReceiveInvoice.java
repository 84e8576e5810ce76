package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.pack.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice comes in: from the supplier itself, or on paper by way of the post room.
 *
 * @param receivedOn the day a paper invoice arrived, from which its time to pay runs; absent when
 *     it arrives now. A supplier cannot choose it.
 */
public record ReceiveInvoice(InvoiceData data, @Nullable LocalDate receivedOn) implements Command {

  @Override
  public Outcome decide(Context context) {
    Contract contract = context.procurement().find(Contract.class, data.contract()).orElse(null);
    if (contract == null) {
      return Outcome.collect()
          .require(false, () -> Finding.of(InvoiceRule.CONTRACT_UNKNOWN).at("/data/contract"))
          .orElse(() -> received(context, Objects.requireNonNull(contract)));
    }
    String currency = contract.value().currency();
    boolean supplies = contract.supplier().equals(context.actor().organisation());
    boolean staff =
        context.actor().roles().stream()
            .anyMatch(r -> r.isHuman() && r != Role.SUPPLIER && r != Role.RESIDENT);
    return Outcome.collect()
        .require(
            contract.activeSince() != null,
            () ->
                Finding.of(
                    InvoiceRule.CONTRACT_NEVER_IN_FORCE, "status", Engine.word(contract.status())))
        .require(supplies || staff, () -> Finding.of(InvoiceRule.NOT_THE_SUPPLIER))
        .require(
            !data.number().isBlank(), () -> Finding.of(InvoiceRule.TEXT_MISSING).at("/data/number"))
        .require(
            context.procurement().stream(Invoice.class).noneMatch(i -> usesNumber(i, contract)),
            () -> Finding.of(InvoiceRule.NUMBER_USED, "number", data.number()).at("/data/number"))
        .require(
            isIn(currency, data.value()) && isIn(currency, data.tax()),
            () -> Finding.of(InvoiceRule.CURRENCY_DIFFERS, "currency", currency).at("/data/value"))
        .require(
            data.value().isPositive() && !data.tax().isNegative(),
            () -> Finding.of(InvoiceRule.VALUE_NOT_POSITIVE).at("/data/value"))
        .require(
            receivedOn == null
                || !supplies
                    && !receivedOn.isAfter(LocalDate.ofInstant(context.now(), zone(context))),
            () -> Finding.of(InvoiceRule.RECEIVED_IN_FUTURE).at("/receivedOn"))
        .orElse(() -> received(context, contract));
  }

  private InvoiceEvent.InvoiceReceived received(Context context, Contract contract) {
    Instant at =
        receivedOn == null ? context.now() : receivedOn.atStartOfDay(zone(context)).toInstant();
    return new InvoiceEvent.InvoiceReceived(
        data, contract.supplier(), at, context.after(at, Parameter.PAYMENT_TERM));
  }

  /** A rejected invoice may come again under its number. */
  private boolean usesNumber(Invoice other, Contract contract) {
    return other.status() != InvoiceStatus.REJECTED
        && other.supplier().equals(contract.supplier())
        && other.data().number().strip().equalsIgnoreCase(data.number().strip());
  }

  private static boolean isIn(String currency, Money money) {
    return money.currency().equals(currency);
  }

  private static ZoneId zone(Context context) {
    return context.procedure().calendar().zone();
  }
}
