package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.math.BigDecimal;
import java.util.List;

/** Somebody other than the supplier measures how far a promise is kept, with proof. */
public record MeasureObligation(BigDecimal value, String period, List<Evidence> evidence)
    implements Command {

  public MeasureObligation {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Outcome decide(Context context) {
    Obligation obligation = context.self(Obligation.class);
    Contract contract = context.procurement().get(Contract.class, obligation.contract());
    return Outcome.collect()
        .require(
            !contract.supplier().equals(context.actor().organisation()),
            () -> Finding.of(ObligationRule.MEASURED_BY_SUPPLIER))
        .require(value.signum() >= 0, () -> Finding.of(ObligationRule.NEGATIVE).at("/value"))
        .require(!period.isBlank(), () -> Finding.of(ObligationRule.TEXT_MISSING).at("/period"))
        .require(
            !evidence.isEmpty(), () -> Finding.of(ObligationRule.EVIDENCE_MISSING).at("/evidence"))
        .orElse(() ->
            new ObligationEvent.ObligationMeasured(
                new Measurement(value, period, evidence, context.now())));
  }
}
