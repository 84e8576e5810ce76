package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise of the bid that binds the supplier.
 *
 * @param measurements oldest first
 * @param applied what was done about a shortfall; absent unless there is one
 * @param transfer absent unless the city has taken it over
 */
public record Obligation(
    StreamId id,
    ObligationStatus status,
    StreamId contract,
    Promise promise,
    List<Measurement> measurements,
    @Nullable String applied,
    @Nullable Transfer transfer)
    implements ContractPart {

  public Obligation {
    measurements = List.copyOf(measurements);
  }

  /** A contract has one obligation for each promise. */
  public static StreamId idOf(StreamId contract, Promise promise) {
    return StreamId.derived(Thing.OBLIGATION, contract, promise.id());
  }

  @Override
  public String title() {
    return promise.title();
  }

  @Override
  public boolean isOpen() {
    return status == ObligationStatus.PROMISED || status == ObligationStatus.BINDING;
  }

  /** What all measurements make together; a period measured again counts with its latest value. */
  public BigDecimal measured() {
    var byPeriod = new java.util.LinkedHashMap<String, BigDecimal>();
    measurements.forEach(m -> byPeriod.put(m.period(), m.value()));
    return byPeriod.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Obligation at(ObligationStatus status) {
    return new Obligation(id, status, contract, promise, measurements, applied, transfer);
  }

  Obligation measured(Measurement m) {
    var all = new ArrayList<>(measurements);
    all.add(m);
    return new Obligation(id, status, contract, promise, all, applied, transfer);
  }

  Obligation fallenShort(String applied) {
    return new Obligation(
        id, ObligationStatus.SHORTFALL, contract, promise, measurements, applied, transfer);
  }

  Obligation transferred(Transfer transfer) {
    return new Obligation(
        id, ObligationStatus.TRANSFERRED, contract, promise, measurements, applied, transfer);
  }
}
