package city.posterity.procurement.laws;

import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.award.award.CancelAward;
import city.posterity.procurement.award.award.EndStandstill;
import city.posterity.procurement.award.award.ExtendReview;
import city.posterity.procurement.award.award.LapseAward;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.award.award.RejectAward;
import city.posterity.procurement.award.award.RequestEvidence;
import city.posterity.procurement.award.award.WaiveStandstill;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.award.complaint.ConfirmRemedy;
import city.posterity.procurement.award.complaint.DismissComplaint;
import city.posterity.procurement.award.complaint.EndRejectionHold;
import city.posterity.procurement.award.complaint.FindInadmissible;
import city.posterity.procurement.award.complaint.LiftSuspension;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.award.complaint.RegisterComplaint;
import city.posterity.procurement.award.complaint.RejectComplaint;
import city.posterity.procurement.award.complaint.ReportRemedy;
import city.posterity.procurement.award.complaint.StartReview;
import city.posterity.procurement.award.complaint.UpholdComplaint;
import city.posterity.procurement.award.complaint.WithdrawComplaint;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.Tender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What people say when they award and complain. */
final class AwardIdeas {

  private AwardIdeas() {}

  static Command award(World w, Chance c, String verb) {
    return switch (verb) {
      case "propose" -> propose(w, c);
      case "request-evidence" -> new RequestEvidence(List.of("Three references"));
      case "extend-review" -> new ExtendReview("Abroad");
      case "accept" -> new AcceptAward(!c.percent(4), true, "The best bid");
      case "reject" ->
          new RejectAward(false, true, c.of(DisqualifyBid.GROUNDS), "No proof came", "Decided");
      case "end-standstill" -> new EndStandstill();
      case "waive-standstill" -> new WaiveStandstill("below the threshold");
      case "cancel" -> new CancelAward("error", "The wrong bid");
      case "lapse" -> new LapseAward("No guarantee came");
      default -> throw new IllegalArgumentException("award " + verb);
    };
  }

  /** Mostly the next in rank on a lot that waits for a winner; sometimes any bid on any lot. */
  private static ProposeAward propose(World w, Chance c) {
    Tender tender = w.tender().orElseThrow();
    var evaluation = w.all(Evaluation.class).findFirst();
    for (String lot : tender.openLots()) {
      var next =
          evaluation.flatMap(e -> e.reported(lot)).stream()
              .flatMap(r -> r.placings().stream())
              .map(p -> new StreamId(Thing.BID, UUID.fromString(p.bid())))
              .filter(b -> w.get(Bid.class, b).status() == BidStatus.VALID)
              .filter(b ->
                  w.all(Award.class)
                      .noneMatch(a ->
                          a.lot().equals(lot)
                              && a.bid().equals(b)
                              && a.status() != AwardStatus.CANCELLED))
              .findFirst();
      long standing = w.all(Award.class).filter(a -> a.lot().equals(lot) && a.counts()).count();
      if (next.isPresent() && standing < tender.terms().winnersPerLot() && c.percent(80)) {
        return new ProposeAward(lot, next.get());
      }
    }
    var bids = w.all(Bid.class).map(Bid::id).toList();
    return new ProposeAward(MarketIdeas.lot(w, c), bids.isEmpty() ? World.TENDER : c.of(bids));
  }

  static Command complaint(World w, Chance c, String verb) {
    return switch (verb) {
      case "lodge" -> new LodgeComplaint(about(w, c), c.percent(50) ? null : lot(w, c), "Unfair");
      case "find-inadmissible" -> new FindInadmissible("Not concerned");
      case "register" -> new RegisterComplaint("C-1");
      case "withdraw" -> new WithdrawComplaint();
      case "dismiss" -> new DismissComplaint("Without merit");
      case "start-review" -> new StartReview(w.now().plus(Duration.ofDays(7)));
      case "lift-suspension" -> new LiftSuspension("The lamps are needed before winter");
      case "reject" -> new RejectComplaint("The ranking is right");
      case "end-hold" -> new EndRejectionHold();
      case "uphold" -> uphold(c);
      case "report-remedy" -> new ReportRemedy("See the record");
      case "confirm-remedy" -> new ConfirmRemedy();
      default -> throw new IllegalArgumentException("complaint " + verb);
    };
  }

  private static UpholdComplaint uphold(Chance c) {
    var remedies = new ArrayList<ComplaintEvent.Remedy>();
    remedies.add(
        c.percent(40)
            ? ComplaintEvent.Remedy.RE_EVALUATE
            : c.of(List.of(ComplaintEvent.Remedy.values())));
    if (c.percent(20) && !remedies.contains(ComplaintEvent.Remedy.DAMAGES)) {
      remedies.add(ComplaintEvent.Remedy.DAMAGES);
    }
    return new UpholdComplaint(
        "A criterion was misread",
        remedies,
        remedies.contains(ComplaintEvent.Remedy.RE_EVALUATE)
            ? c.of(
                List.of(
                    EvaluationStatus.ADMISSIBILITY,
                    EvaluationStatus.CONSENSUS,
                    EvaluationStatus.INDIVIDUAL,
                    EvaluationStatus.PRICED))
            : null);
  }

  private static ComplaintEvent.About about(World w, Chance c) {
    if (c.percent(10)) {
      return c.of(List.of(ComplaintEvent.About.values()));
    }
    Tender t = w.tender().orElseThrow();
    if (t.cancellation() != null && t.cancellation().effective() != null) {
      return ComplaintEvent.About.CANCELLATION;
    }
    return t.lots().containsValue(LotStatus.COMPLETE)
        ? ComplaintEvent.About.CHANGE
        : t.notifiedAt() == null ? ComplaintEvent.About.TERMS : ComplaintEvent.About.AWARD;
  }

  private static String lot(World w, Chance c) {
    return MarketIdeas.lot(w, c);
  }
}
