package city.posterity.procurement;

import city.posterity.procurement.assurance.attestation.AttestationMachine;
import city.posterity.procurement.assurance.departure.DepartureMachine;
import city.posterity.procurement.assurance.regime.RegimeMachine;
import city.posterity.procurement.assurance.statement.StatementMachine;
import city.posterity.procurement.award.award.AwardMachine;
import city.posterity.procurement.award.complaint.ComplaintMachine;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.award.purchase.PurchaseMachine;
import city.posterity.procurement.bidding.bid.BidMachine;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.OpeningMachine;
import city.posterity.procurement.delivery.change.ChangeMachine;
import city.posterity.procurement.delivery.contract.ContractMachine;
import city.posterity.procurement.delivery.invoice.InvoiceMachine;
import city.posterity.procurement.delivery.milestone.MilestoneMachine;
import city.posterity.procurement.delivery.obligation.ObligationMachine;
import city.posterity.procurement.delivery.observation.Observation;
import city.posterity.procurement.delivery.observation.ObservationEvent;
import city.posterity.procurement.delivery.observation.ObservationMachine;
import city.posterity.procurement.disclosure.redaction.RedactionMachine;
import city.posterity.procurement.disclosure.redaction.Shown;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.EmergencyMachine;
import city.posterity.procurement.evaluation.panel.EvaluationMachine;
import city.posterity.procurement.evaluation.sheet.SheetMachine;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.engagement.EngagementMachine;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.enquiry.EnquiryMachine;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderMachine;
import city.posterity.procurement.pack.MoveEdit;
import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.EditPlan;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedEvent;
import city.posterity.procurement.planning.need.NeedMachine;
import city.posterity.procurement.planning.need.PlanItem;
import city.posterity.procurement.planning.need.RevisePlan;
import city.posterity.procurement.planning.team.Team;
import city.posterity.procurement.planning.team.TeamMachine;
import city.posterity.procurement.policymaking.clause.ClauseMachine;
import city.posterity.procurement.policymaking.gate.Gates;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputEvent;
import city.posterity.procurement.policymaking.input.InputMachine;
import city.posterity.procurement.policymaking.process.PolicyMachine;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.ResponseMachine;
import city.posterity.procurement.policymaking.revision.RevisionMachine;
import city.posterity.procurement.policymaking.theme.ThemeMachine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole buying cycle: every machine, in the order in which a purchase meets them, and the door
 * through which others use them.
 */
public final class BuyingCycle {

  /** All machines, earlier stages first. */
  public static final List<Machine> MACHINES =
      List.of(
          PolicyMachine.guarding(
              EmergencyMachine.guardingNeeds(PurchaseMachine.guardingNeeds(NeedMachine.MACHINE)),
              "propose"),
          PolicyMachine.guarding(TeamMachine.MACHINE, "assign"),
          PurchaseMachine.MACHINE,
          EngagementMachine.MACHINE,
          ContractMachine.guardingLots(EngagementMachine.guarding(TenderMachine.MACHINE)),
          EnquiryMachine.MACHINE,
          BidMachine.MACHINE,
          OpeningMachine.MACHINE,
          EvaluationMachine.MACHINE,
          SheetMachine.MACHINE,
          ContractMachine.guarding(AwardMachine.MACHINE),
          ContractMachine.guardingRemedies(ComplaintMachine.MACHINE),
          ContractMachine.MACHINE,
          ChangeMachine.MACHINE,
          ObservationMachine.guarding(MilestoneMachine.MACHINE),
          ObservationMachine.MACHINE,
          ObligationMachine.MACHINE,
          ObservationMachine.guardingPayments(InvoiceMachine.MACHINE),
          RedactionMachine.MACHINE,
          StatementMachine.MACHINE,
          AttestationMachine.MACHINE,
          DepartureMachine.MACHINE,
          RegimeMachine.MACHINE,
          EmergencyMachine.MACHINE,
          Gates.guarding(PolicyMachine.MACHINE),
          ClauseMachine.MACHINE,
          InputMachine.MACHINE,
          ThemeMachine.MACHINE,
          ResponseMachine.MACHINE,
          RevisionMachine.MACHINE);

  /** Roles that somebody may hold for the whole city without being named in a team. */
  private static final Set<Role> FOR_THE_WHOLE_CITY =
      Set.of(Role.PROCUREMENT_OFFICER, Role.APPROVER);

  /** Things with which a procurement begins; their ids are then the procurement's. */
  private static final Set<Thing> FIRST =
      Set.of(Thing.NEED, Thing.PURCHASE, Thing.EMERGENCY, Thing.POLICY);

  private static final ConcurrentMap<List<MoveEdit>, Engine> ENGINES = new ConcurrentHashMap<>();

  private BuyingCycle() {}

  /**
   * The engine under the moves of one procedure.
   *
   * @throws city.posterity.procurement.machine.InvalidMovesException if a pack edits them in a way
   *     that {@link city.posterity.procurement.machine.Reachability} would have found
   */
  public static Engine engine(Procedure procedure) {
    return ENGINES.computeIfAbsent(
        procedure.edits(),
        edits -> new Engine(MACHINES.stream().map(m -> m.edited(edits)).toList()));
  }

  /** {@code decide} for a person, whose roles in the team are added to the ones handed in. */
  public static Decision decide(
      Procurement procurement,
      StreamId self,
      Command command,
      Actor actor,
      Instant now,
      Procedure procedure) {
    return engine(procedure)
        .decide(procurement, self, command, withTeamRoles(procurement, actor), now, now, procedure);
  }

  /**
   * Somebody with the roles of the procurement's team, or of the group that writes a policy.
   * Whoever buys or approves for the whole city does so in small purchases, emergencies and
   * policies alone: for all others there is a team that was named for them. Whoever brings policies
   * under way has nothing to do with purchases.
   */
  public static Actor withTeamRoles(Procurement procurement, Actor actor) {
    Actor standing = standing(procurement, actor);
    return procurement
        .find(Team.class, Team.idOf(procurement))
        .map(t -> t.rolesOf(actor.person()))
        .or(() -> procurement.first(PolicyProcess.class).map(p -> p.rolesOf(actor.person())))
        .map(standing::with)
        .orElse(standing);
  }

  private static Actor standing(Procurement procurement, Actor actor) {
    if (procurement.things().isEmpty() || procurement.first(PolicyProcess.class).isPresent()) {
      return actor;
    }
    Actor buying = actor.without(Set.of(Role.SPONSOR));
    return isWithoutTeam(procurement) ? buying : buying.without(FOR_THE_WHOLE_CITY);
  }

  /**
   * Whether it is a purchase on the light path, an emergency or a policy, or could still become
   * one.
   */
  public static boolean isWithoutTeam(Procurement procurement) {
    return procurement.things().isEmpty()
        || procurement.first(Purchase.class).isPresent()
        || procurement.first(Emergency.class).isPresent()
        || procurement.first(PolicyProcess.class).isPresent();
  }

  /** Whether a procurement can begin with a thing of this kind. */
  public static boolean opens(Thing thing) {
    return FIRST.contains(thing);
  }

  /** The id of a new thing where it follows from what it is about; empty where it is chosen. */
  public static Optional<StreamId> derivedId(
      UUID procurement, Thing thing, @Nullable StreamId parent, Command command, Actor actor) {
    return machine(thing).naming().idFor(procurement, parent, command, actor);
  }

  /** Whether somebody, with the team's roles, needs to know a thing. */
  public static boolean mayRead(Procurement procurement, State state, Actor actor) {
    return machine(state.id().thing()).reading().mayRead(procurement, state, actor);
  }

  /**
   * The thing as somebody who may read it sees it: who asked a question is for nobody else, which
   * bids there are for nobody before the opening, and what is not decided yet or is withheld is for
   * those who work on it. The actor has the team's roles.
   */
  public static State shownTo(Procurement procurement, Actor actor, State state) {
    State whole = whole(actor, state);
    return Machine.isStaff(actor) ? whole : Shown.to(procurement, actor, whole);
  }

  private static State whole(Actor actor, State state) {
    return switch (state) {
      case Opening o -> o.asShown();
      case Enquiry e when !Objects.equals(e.asker(), actor.organisation()) -> e.withoutAsker();
      case Enquiry e when !Machine.isStaff(actor) -> e.withoutUnpublishedAnswer();
      case Need n when !Machine.isStaff(actor) -> n.forThePublic();
      case Tender t when !Machine.isStaff(actor) -> t.forThePublic();
      case Purchase p when !Machine.isStaff(actor) -> p.forThePublic();
      case Tender t -> t.withoutCommentators();
      case Input i when !Machine.isStaff(actor) -> i.withoutAuthor().forThePublic();
      case Input i -> i.withoutAuthor();
      case Engagement e when !Machine.isStaff(actor) -> e.forThePublic();
      case Observation o
          when !Machine.isStaff(actor) && !o.supplier().equals(actor.organisation()) ->
          o.forThePublic();
      default -> state;
    };
  }

  /**
   * Whether who did it is for nobody, the team included: residents and suppliers who speak in a
   * consultation, comment on a draft or on a policy, and residents who say what they see of a
   * delivery.
   */
  public static boolean hidesWho(Event event) {
    return switch (event) {
      case NeedEvent.InputGiven _ -> true;
      case TenderEvent.CommentGiven _ -> true;
      case InputEvent.InputSubmitted _ -> true;
      case InputEvent.HidingAppealed _ -> true;
      case InputEvent.InputWithdrawn _ -> true;
      case InputEvent.InputErased _ -> true;
      case ObservationEvent.ObservationReported _ -> true;
      case ObservationEvent.ObservationReopened _ -> true;
      case ObservationEvent.ObservationWithdrawn _ -> true;
      default -> false;
    };
  }

  private static Machine machine(Thing thing) {
    return MACHINES.stream().filter(m -> m.thing() == thing).findFirst().orElseThrow();
  }

  /**
   * The procedure that a procurement is run under: the one its plan names, else the one that the
   * command is about to plan, else the pack's first. A plan that names an unknown procedure is
   * refused by the plan's own check.
   */
  public static Procedure procedure(Pack pack, Procurement procurement, @Nullable Command command) {
    PlanItem plan =
        switch (command) {
          case AddToPlan(var p) -> p;
          case EditPlan(var p) -> p;
          case RevisePlan(var p, var _) -> p;
          case null, default -> procurement.first(Need.class).map(Need::plan).orElse(null);
        };
    Procedure first = pack.procedures().values().iterator().next();
    return plan == null ? first : pack.find(plan.procedureId()).orElse(first);
  }
}
