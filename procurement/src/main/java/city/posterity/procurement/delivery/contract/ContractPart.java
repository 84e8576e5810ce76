package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.util.Optional;

/** A thing that belongs to one contract and keeps it from ending while it is open. */
public interface ContractPart extends State {

  StreamId contract();

  /** What people call it, for a list of what is still to be done. */
  String title();

  /** Whether something is still to be done about it. */
  boolean isOpen();

  /** What the city has of it when the contract is over; empty where that is nothing by itself. */
  default Optional<Aftermath> leaves() {
    return Optional.empty();
  }

  /** What its acceptance made payable. */
  default Optional<Money> accepted() {
    return Optional.empty();
  }

  /** What was paid by it and not reversed, without interest. */
  default Optional<Money> paid() {
    return Optional.empty();
  }
}
