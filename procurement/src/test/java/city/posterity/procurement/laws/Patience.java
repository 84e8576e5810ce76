package city.posterity.procurement.laws;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.award.complaint.ComplaintStatus;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.award.purchase.PurchaseStatus;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.OpeningStatus;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.market.tender.DraftComments;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When it makes sense to wait, and for what. */
final class Patience {

  private static final int BIDDERS = 3;

  private Patience() {}

  static double weight(World world) {
    double need =
        world
                .all(Need.class)
                .filter(n -> n.status() == NeedStatus.CONSULTING && !n.inputs().isEmpty())
                .count()
            * 5.0;
    double tender = world.tender().map(t -> weight(world, t)).orElse(0.0);
    double opening =
        world
                .all(Opening.class)
                .filter(
                    o -> o.status() == OpeningStatus.READY && world.now().isBefore(o.earliest()))
                .count()
            * 30.0;
    double standstill =
        world.all(Award.class).filter(a -> a.status() == AwardStatus.NOTIFIED).count() * 4.0;
    double signed =
        world.all(Contract.class).filter(c -> c.status() == ContractStatus.SIGNED).count() * 8.0;
    double active =
        world.all(Contract.class).filter(c -> c.status() == ContractStatus.ACTIVE).count() * 0.3;
    double inquiry =
        world.all(Evaluation.class).filter(e -> e.status() == EvaluationStatus.LOW_INQUIRY).count()
            * 2.0;
    double complaint =
        world
                .all(Complaint.class)
                .filter(c -> c.status() == ComplaintStatus.REJECTED && c.suspends())
                .count()
            * 5.0;
    return 0.2 + need + tender + opening + standstill + signed + active + inquiry + complaint;
  }

  private static double weight(World world, Tender tender) {
    if (tender.cancellation() != null && tender.cancellation().effective() != null) {
      return 4;
    }
    DraftComments comments = tender.comments();
    if (tender.status() == TenderStatus.DRAFTING && comments != null) {
      return comments.endedAt() == null && !comments.given().isEmpty() ? 15 : 0.3;
    }
    if (tender.status() != TenderStatus.LIVE) {
      return 0;
    }
    long sealed = world.all(Bid.class).filter(b -> b.status() == BidStatus.SEALED).count();
    return sealed >= BIDDERS ? 15 : 0.3;
  }

  /** The next moment at which something would be possible or would happen by itself. */
  static Optional<Instant> until(World world) {
    var opening =
        world
            .all(Opening.class)
            .filter(o -> o.status() == OpeningStatus.READY)
            .map(Opening::earliest)
            .filter(e -> e.isAfter(world.now()));
    var inquiry =
        world
            .all(Evaluation.class)
            .filter(e -> e.status() == EvaluationStatus.LOW_INQUIRY)
            .flatMap(e -> e.suspicious().stream())
            .map(EvaluationEvent.LowPrice::due);
    var standstill =
        world
            .all(Purchase.class)
            .filter(p -> p.status() == PurchaseStatus.APPROVED)
            .flatMap(p -> Stream.ofNullable(p.standstillEnd()));
    var due = world.engine().nextDue(world.procurement(), world.procedure(), world.now()).stream();
    return Stream.of(opening, inquiry, standstill, due)
        .flatMap(s -> s)
        .filter(i -> i.isAfter(world.now()))
        .min(Comparator.naturalOrder());
  }
}
