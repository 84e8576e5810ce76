package city.posterity.procurement.laws;

import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.tender.Tender;
import java.time.Instant;
import java.util.List;

/**
 * 11: a hold names a thing that is there and is still open; nothing gets stuck. When a run is over,
 * willing people release every hold by ordinary commands, and every thing is at its end or has a
 * move that somebody or time can make.
 */
final class NoDeadlock11 implements Law {

  @Override
  public int number() {
    return 11;
  }

  @Override
  public void rest(World world) {
    for (Hold hold : world.engine().holds(world.procurement(), world.now())) {
      var cause = world.procurement().held(hold.cause());
      require(cause.isPresent(), "%s has no cause", hold);
      require(
          cause.filter(h -> isOpen(hold, h.state())).isPresent(),
          "%s has a cause that is over: %s",
          hold,
          cause);
    }
  }

  private static boolean isOpen(Hold hold, State cause) {
    return switch (cause) {
      case Complaint c ->
          switch (c.status()) {
            case LODGED, PENDING, UNDER_REVIEW, UPHELD -> true;
            case REJECTED -> c.holdUntil() != null;
            case INADMISSIBLE, WITHDRAWN, DISMISSED, REMEDIED -> false;
          };
      case Enquiry e -> e.isOpen();
      case Tender t -> t.cancellation() != null && !t.status().isTerminal();
      case Evaluation e -> e.active().stream().anyMatch(m -> m.conflict() != null);
      case Contract c -> c.isSuspended() && hold.reason() == Hold.Cause.SUSPENSION;
      default -> false;
    };
  }

  @Override
  public void end(World world, List<Step> script) {
    var after = new World(world.setting());
    script.forEach(after::perform);
    var left = new Relief(after).releaseHolds();
    require(left.isEmpty(), "nobody can release %s", left);
    after.procurement().things().values().forEach(h -> requireMove(after, h.state()));
  }

  private void requireMove(World world, State state) {
    Machine machine = world.engine().machine(state.id().thing());
    if (machine.terminal().contains(state.status())) {
      return;
    }
    boolean somebody =
        !world.engine().verbsFor(world.procurement(), state.id(), Relief.ANYBODY).isEmpty();
    boolean time =
        world.engine().dueTransitions(world.procurement(), world.procedure(), Instant.MAX).stream()
            .anyMatch(d -> d.stream().equals(state.id()));
    boolean follows =
        machine.moves().stream()
            .anyMatch(m -> m.from() == state.status() && m.actors().contains(Role.CONSEQUENCE));
    require(somebody || time || follows, "nothing can become of %s", state);
  }
}
