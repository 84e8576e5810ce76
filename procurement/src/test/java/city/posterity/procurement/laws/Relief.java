package city.posterity.procurement.laws;

import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.person;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.CancelAward;
import city.posterity.procurement.award.award.LapseAward;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.award.complaint.ComplaintEvent.Remedy;
import city.posterity.procurement.award.complaint.ConfirmRemedy;
import city.posterity.procurement.award.complaint.DismissComplaint;
import city.posterity.procurement.award.complaint.FindInadmissible;
import city.posterity.procurement.award.complaint.LiftSuspension;
import city.posterity.procurement.award.complaint.ReportRemedy;
import city.posterity.procurement.delivery.contract.ResumeContract;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.SettleConflict;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.tender.ApproveCancellation;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.RevokeCancellation;
import city.posterity.procurement.planning.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Willing people who had no hand in anything before. They release every hold by ordinary commands,
 * which shows that there is always a way on.
 */
final class Relief {

  static final Actor ADMINISTRATOR = Fixtures.ADMINISTRATOR;
  private static final Actor OFFICER =
      new Actor(person("relief-officer"), CITY, "relief", Set.of());
  private static final Actor APPROVER =
      new Actor(person("relief-approver"), CITY, "relief", Set.of());
  private static final Actor REVIEWER =
      new Actor(person("relief-reviewer"), CITY, "relief", Set.of());
  private static final Actor MANAGER =
      new Actor(person("relief-manager"), CITY, "relief", Set.of());

  /** Somebody new who is given every role. */
  static final Actor ANYBODY =
      new Actor(
          person("anybody"),
          CITY,
          "relief",
          Stream.of(Role.values()).filter(Role::isHuman).collect(Collectors.toSet()));

  private static final int ROUNDS = 6;

  private final World w;

  Relief(World world) {
    this.w = world;
  }

  /** Holds that are left after everything was tried. */
  List<Hold> releaseHolds() {
    StreamId team = Team.idOf(w.procurement());
    does(ADMINISTRATOR, team, PlanningIdeas.assign(OFFICER, Set.of(Role.PROCUREMENT_OFFICER)));
    does(ADMINISTRATOR, team, PlanningIdeas.assign(APPROVER, Set.of(Role.APPROVER)));
    does(ADMINISTRATOR, team, PlanningIdeas.assign(REVIEWER, Set.of(Role.REVIEWER)));
    does(ADMINISTRATOR, team, PlanningIdeas.assign(MANAGER, Set.of(Role.CONTRACT_MANAGER)));
    for (int i = 0; i < ROUNDS && !holds().isEmpty(); i++) {
      holds().forEach(this::release);
      w.perform(
          new Step(w.now().plus(Duration.ofDays(i < 2 ? 0 : 40)), Actor.CLOCK, World.NEED, null));
    }
    return holds();
  }

  private List<Hold> holds() {
    return w.engine().holds(w.procurement(), w.now());
  }

  private void release(Hold hold) {
    StreamId cause = hold.cause();
    switch (hold.reason()) {
      case UNANSWERED_QUESTION -> {
        does(OFFICER, cause, new AnswerEnquiry("Round ones", false));
        does(APPROVER, cause, new PublishEnquiry());
      }
      case CONFLICT_UNRESOLVED ->
          w.get(Evaluation.class, cause).active().stream()
              .filter(m -> m.conflict() != null)
              .forEach(
                  m -> does(APPROVER, cause, new SettleConflict(m.person(), "Replaced", true)));
      case CANCELLATION_PENDING -> {
        // one that a remedy needs is carried out, any other is given up
        if (w.all(Complaint.class).noneMatch(Complaint::suspends)) {
          does(APPROVER, cause, new RevokeCancellation("Needed after all"));
        }
      }
      case SUSPENSION -> does(MANAGER, cause, new ResumeContract("Dry again"));
      case COMPLAINT -> complaint(w.get(Complaint.class, cause));
      case EXTERNAL_REVIEW -> {}
    }
  }

  private void complaint(Complaint c) {
    switch (c.status()) {
      case LODGED -> does(REVIEWER, c.id(), new FindInadmissible("Not concerned"));
      case PENDING -> does(REVIEWER, c.id(), new DismissComplaint("Without merit"));
      case UNDER_REVIEW -> does(REVIEWER, c.id(), new LiftSuspension("Needed before winter"));
      case UPHELD -> remedy(c);
      case INADMISSIBLE, WITHDRAWN, DISMISSED, REJECTED, REMEDIED -> {}
    }
  }

  private void remedy(Complaint c) {
    confirms(c);
    if (w.get(Complaint.class, c.id()).suspends() && c.remedies().contains(Remedy.CANCEL_AWARD)) {
      w.all(Award.class)
          .filter(a -> c.covers(a.lot()))
          .toList()
          .forEach(a -> {
            // one that waits for its decision gets it first
            does(APPROVER, a.id(), new AcceptAward(true, true, "Decided"));
            does(APPROVER, a.id(), new LapseAward("As the review body decided"));
            does(APPROVER, a.id(), new CancelAward("remedy", "As the review body decided"));
          });
      confirms(c);
    }
    if (w.get(Complaint.class, c.id()).suspends()) {
      // whatever the remedy is, giving up what it was about is one
      does(APPROVER, World.TENDER, new RevokeCancellation("To cancel what the remedy is about"));
      does(OFFICER, World.TENDER, new ProposeCancellation(c.lot(), "error-in-terms", "A remedy"));
      does(APPROVER, World.TENDER, new ApproveCancellation());
      confirms(c);
    }
  }

  private void confirms(Complaint c) {
    does(OFFICER, c.id(), new ReportRemedy("See the record"));
    does(REVIEWER, c.id(), new ConfirmRemedy());
  }

  private void does(Actor who, StreamId thing, Command command) {
    w.perform(new Step(w.now(), who, thing, command));
  }
}
