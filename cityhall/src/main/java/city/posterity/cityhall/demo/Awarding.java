package city.posterity.cityhall.demo;

import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.award.complaint.RegisterComplaint;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.NotifyBidders;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decision, and who does not agree with it. */
final class Awarding {

  private Awarding() {}

  /**
   * @param winners supplier by lot
   */
  static void decided(Tale t, int ago, Map<String, String> winners, String notice) {
    decided(t, ago, winners, notice, null);
  }

  /**
   * @param generations what the approver says of those who live with it; absent where bids were not
   *     appraised
   */
  static void decided(
      Tale t, int ago, Map<String, String> winners, String notice, @Nullable String generations) {
    var lots = new TreeMap<>(winners);
    t.on(
        ago + 1,
        () ->
            lots.forEach((lot, winner) ->
                t.does("chair", t.award(lot), new ProposeAward(lot, t.bid(winner)))));
    t.on(
        ago,
        () -> {
          lots.keySet()
              .forEach(lot ->
                  t.does(
                      "approver",
                      t.award(lot),
                      new AcceptAward(true, true, notice, generations, null)));
          t.does("officer", t.tender(), new NotifyBidders());
        });
  }

  static void complained(Tale t, int ago, String who, String grounds) {
    StreamId complaint = Tale.fresh(Thing.COMPLAINT);
    t.on(
        ago,
        16,
        () ->
            t.does(who, complaint, new LodgeComplaint(ComplaintEvent.About.AWARD, "L1", grounds)));
    t.on(
        ago - 1,
        11,
        () ->
            t.does(
                "reviewer",
                complaint,
                new RegisterComplaint("MPT-" + t.day(ago).getYear() + "-0117")));
  }
}
