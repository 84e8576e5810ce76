package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Work goes on. Every day that was lost is added to the open dates. */
public record ResumeContract(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    Contract contract = context.self(Contract.class);
    Instant since = contract.suspendedSince();
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/reason"))
        .require(since != null, () -> Finding.of(ContractRule.NOT_SUSPENDED))
        .orElse(() -> resumed(context, contract, Objects.requireNonNull(since)));
  }

  private ContractEvent.ContractResumed resumed(Context context, Contract contract, Instant since) {
    ZoneId zone = context.procedure().calendar().zone();
    int days =
        (int)
            ChronoUnit.DAYS.between(
                LocalDate.ofInstant(since, zone), LocalDate.ofInstant(context.now(), zone));
    LocalDate end = Objects.requireNonNull(contract.terms().end());
    return new ContractEvent.ContractResumed(reason, days, end.plusDays(days), context.now());
  }
}
