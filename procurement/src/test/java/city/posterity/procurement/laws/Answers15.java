package city.posterity.procurement.laws;

import city.posterity.procurement.delivery.invoice.InvoiceEvent;
import city.posterity.procurement.delivery.milestone.MilestoneEvent;
import city.posterity.procurement.delivery.observation.Observation;
import city.posterity.procurement.delivery.observation.ObservationStatus;
import city.posterity.procurement.delivery.observation.Verdict;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedEvent;
import city.posterity.procurement.planning.need.NeedStatus;
import java.util.List;
import java.util.UUID;

/**
 * 15: whatever residents said in a consultation has exactly one answer once it was decided; no
 * draft goes on over a comment, and no milestone is accepted or paid over a dispute, without an
 * answer.
 */
final class Answers15 implements Law {

  @Override
  public int number() {
    return 15;
  }

  @Override
  public void event(World world, Moment moment) {
    boolean decided =
        switch (moment.recorded().event()) {
          case NeedEvent.NeedAccepted _ -> true;
          case NeedEvent.NeedDeclined _ -> true;
          case NeedEvent.NeedMerged _ -> true;
          default -> false;
        };
    if (decided) {
      check(world);
    }
    switch (moment.recorded().event()) {
      case TenderEvent.TenderSubmitted _ -> comments(moment);
      case MilestoneEvent.MilestoneMet _ -> disputes(moment, moment.recorded().stream());
      case MilestoneEvent.MilestonePartiallyMet _ -> disputes(moment, moment.recorded().stream());
      case InvoiceEvent.InvoicePaid(var payment) -> disputes(moment, payment.milestone());
      default -> {}
    }
  }

  @Override
  public void end(World world, List<Step> script) {
    world
        .all(Need.class)
        .filter(n -> n.status().compareTo(NeedStatus.CONSIDERED) > 0)
        .forEach(_ -> check(world));
  }

  private void comments(Moment moment) {
    var comments = moment.after().get(Tender.class, World.TENDER).comments();
    require(
        comments == null || comments.endedAt() != null && comments.unanswered().isEmpty(),
        "the draft was submitted over %s",
        comments);
  }

  private void disputes(Moment moment, StreamId milestone) {
    moment.after().stream(Observation.class)
        .filter(o -> o.milestone().equals(milestone) && o.verdict() == Verdict.DISPUTES)
        .forEach(o ->
            require(
                o.status() == ObservationStatus.ANSWERED
                    || o.status() == ObservationStatus.WITHDRAWN,
                "%s was accepted or paid over %s",
                milestone,
                o));
  }

  private void check(World world) {
    Need need = world.get(Need.class, World.NEED);
    var given = world.events(NeedEvent.InputGiven.class).map(NeedEvent.InputGiven::input).toList();
    var answered =
        world.events(NeedEvent.InputAnswered.class).map(NeedEvent.InputAnswered::input).toList();
    for (UUID input : given) {
      long answers = answered.stream().filter(input::equals).count();
      require(answers == 1, "input %s has %s answers", input, answers);
    }
    require(need.inputs().size() == given.size(), "%s inputs were kept", need.inputs().size());
  }
}
