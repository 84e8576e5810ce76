package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The budget holder agrees with the contract manager's report, and the contract is over.
 *
 * @param noReplyReason why the supplier did not speak to the report; absent when it did
 */
public record CloseContract(@Nullable String noReplyReason) implements Command {

  @Override
  public Outcome decide(Context context) {
    Contract contract = context.self(Contract.class);
    ClosingReport report = contract.report();
    boolean heard = contract.supplierReply() != null;
    return Outcome.collect()
        .require(report != null, () -> Finding.of(ContractRule.REPORT_MISSING))
        .require(
            report == null || heard || noReplyReason != null && !noReplyReason.isBlank(),
            () -> Finding.of(ContractRule.REPLY_MISSING).at("/noReplyReason"))
        .orElse(() ->
            new ContractEvent.ContractCompleted(
                Objects.requireNonNull(report),
                heard ? null : noReplyReason,
                ContractTotals.of(context.procurement(), contract).paid(),
                context.now()));
  }
}
