package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promise of the bid that binds the supplier, or something else that outlives the contract and
 * was entered by the city.
 *
 * @param promise absent where no bid promised it
 * @param entered absent where a bid did
 * @param measurements oldest first
 * @param applied what was done about a shortfall; absent unless there is one
 * @param transfer absent unless the city has taken it over
 */
public record Obligation(
    StreamId id,
    ObligationStatus status,
    StreamId contract,
    @Nullable Promise promise,
    @Nullable Entered entered,
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
    return promise != null ? promise.title() : Objects.requireNonNull(entered).title();
  }

  /** Kind of the promise, or of what the contract leaves behind, as in {@code social}. */
  public String kind() {
    return promise != null
        ? Engine.word(promise.kind())
        : Objects.requireNonNull(entered).kind().word();
  }

  @Override
  public Optional<Aftermath> leaves() {
    return Optional.ofNullable(entered).map(Entered::kind);
  }

  /**
   * What the bid says.
   *
   * @throws NullPointerException if no bid promised it
   */
  public Promise promised() {
    return Objects.requireNonNull(promise);
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
    return new Obligation(id, status, contract, promise, entered, measurements, applied, transfer);
  }

  Obligation measured(Measurement m) {
    var all = new ArrayList<>(measurements);
    all.add(m);
    return new Obligation(id, status, contract, promise, entered, all, applied, transfer);
  }

  Obligation fallenShort(String applied) {
    return new Obligation(
        id,
        ObligationStatus.SHORTFALL,
        contract,
        promise,
        entered,
        measurements,
        applied,
        transfer);
  }

  Obligation transferred(Transfer transfer) {
    return new Obligation(
        id,
        ObligationStatus.TRANSFERRED,
        contract,
        promise,
        entered,
        measurements,
        applied,
        transfer);
  }
}
