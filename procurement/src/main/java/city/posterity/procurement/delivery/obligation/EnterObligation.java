package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;

/**
 * A contract leaves something behind that no bid promised, and an office of the city watches over
 * it from now on.
 */
public record EnterObligation(
    StreamId contract, Aftermath kind, String title, String text, Transfer transfer)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    var found = context.procurement().find(Contract.class, contract);
    return TransferCheck.of(transfer, context)
        .require(
            found.filter(c -> c.activeSince() != null).isPresent(),
            () -> Finding.of(ObligationRule.CONTRACT_NOT_IN_FORCE).at("/contract"))
        .require(!title.isBlank(), () -> Finding.of(ObligationRule.TEXT_MISSING).at("/title"))
        .orElse(() ->
            new ObligationEvent.ObligationEntered(
                contract, new Entered(kind, title, text), transfer, context.now()));
  }
}
