package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardEvent.AwardCancelled;
import city.posterity.procurement.award.award.AwardEvent.AwardLapsed;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractActivated;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractVoided;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import java.util.stream.Stream;

/** What contracts do to their tender, and awards to their contract. */
final class ContractReaction {

  private ContractReaction() {}

  static Stream<Change> to(Procurement after, Recorded recorded) {
    return switch (recorded.event()) {
      case ContractActivated _ -> completeLot(after, after.get(Contract.class, recorded.stream()));
      case AwardCancelled(var _, var reason) -> voidDraft(after, recorded, reason);
      case AwardLapsed(var reason) -> voidDraft(after, recorded, reason);
      default -> Stream.empty();
    };
  }

  /** A lot is complete when every winner's contract is in force. */
  private static Stream<Change> completeLot(Procurement after, Contract contract) {
    String lot = contract.origin().lot();
    Tender tender = after.get(Tender.class, contract.origin().tender());
    boolean all =
        after.stream(Award.class)
            .filter(a -> a.lot().equals(lot) && a.counts())
            .allMatch(a ->
                after
                    .find(Contract.class, Contract.idOf(a.id()))
                    .filter(c -> c.activeSince() != null)
                    .isPresent());
    return all && tender.lots().get(lot) == LotStatus.ACTIVE
        ? Stream.of(new Change(tender.id(), "complete-lot", new TenderEvent.LotCompleted(lot)))
        : Stream.empty();
  }

  private static Stream<Change> voidDraft(Procurement after, Recorded recorded, String reason) {
    return after
        .find(Contract.class, Contract.idOf(recorded.stream()))
        .filter(c -> c.status() == ContractStatus.DRAFT || c.status() == ContractStatus.SIGNED)
        .map(c -> new Change(c.id(), "void", new ContractVoided(reason, recorded.at())))
        .stream();
  }
}
