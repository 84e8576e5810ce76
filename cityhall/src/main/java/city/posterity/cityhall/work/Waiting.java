package city.posterity.cityhall.work;

import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.MatterKind;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.theme.Theme;

/**
 * Whether a verb that the table of moves offers is waited for, as the thing stands: nobody approves
 * a cancellation that nobody proposed. The rules would refuse it; here it is not offered.
 */
final class Waiting {

  private Waiting() {}

  /** Of anybody. */
  static boolean isDue(Procurement procurement, State state, String verb) {
    var policy = new PolicyWaiting(procurement);
    return switch (state) {
      case Need n -> isDue(n, verb);
      case Tender t -> isDue(t, verb);
      case Contract c -> isDue(c, verb);
      case Purchase p -> isDue(p, verb);
      case Evaluation e -> isDue(e, verb);
      case Emergency e -> isDue(e, verb);
      case PolicyProcess p -> policy.isDue(p, verb);
      case Clause c -> policy.isDue(c, verb);
      case Theme t -> policy.isDue(t, verb);
      case Response r -> policy.isDue(r, verb);
      case Revision _ -> policy.isRevised();
      case Input i -> policy.isDue(i, verb);
      default -> true;
    };
  }

  /** Of this person. */
  static boolean isDue(Procurement procurement, State state, String verb, PersonId person) {
    return isDue(procurement, state, verb)
        && switch (state) {
          case Evaluation e -> isDue(e, verb, person);
          case Bid b when verb.equals("submit") -> b.status() == BidStatus.DRAFT;
          case Opening o when verb.equals("attend") ->
              o.present().stream().noneMatch(a -> a.person().equals(person));
          case Opening o when verb.equals("sign") -> !o.signed().contains(person);
          case PolicyProcess p when verb.equals("record-dissent") ->
              p.activeMembers().stream()
                  .filter(m -> person.equals(m.person()))
                  .anyMatch(m -> p.dissents().stream().noneMatch(d -> d.member() == m.number()));
          default -> true;
        };
  }

  private static boolean isDue(Need n, String verb) {
    return switch (verb) {
      case "answer-input" -> !n.allAnswered();
      case "confirm-budget" -> n.budgetReference() == null;
      case "approve-revision" -> n.revision() != null;
      default -> true;
    };
  }

  private static boolean isDue(Tender t, String verb) {
    return switch (verb) {
      case "approve-cancellation", "revoke-cancellation" -> t.cancellation() != null;
      case "answer-comment" -> t.comments() != null && !t.comments().unanswered().isEmpty();
      case "comment" -> t.comments() != null && t.comments().endedAt() == null;
      case "propose-cancellation" -> t.cancellation() == null;
      case "approve-amendment", "reject-amendment" -> t.proposed() != null;
      case "publish" -> t.status() == TenderStatus.APPROVED;
      default -> true;
    };
  }

  private static boolean isDue(Purchase p, String verb) {
    return switch (verb) {
      case "confirm-delivery" -> p.undelivered().isPositive();
      case "pay" -> p.payable().isPositive();
      case "close" -> !p.payable().isPositive() && !p.undelivered().isPositive();
      default -> true;
    };
  }

  private static boolean isDue(Emergency e, String verb) {
    return switch (verb) {
      case "review-outcome" ->
          e.matters().stream()
              .anyMatch(m -> m.kind() == MatterKind.CONTRACT && m.quality() == null);
      case "settle" -> !e.unsettled().isEmpty();
      case "close" -> e.unsettled().isEmpty();
      default -> true;
    };
  }

  private static boolean isDue(Contract c, String verb) {
    return switch (verb) {
      case "resume" -> c.isSuspended();
      case "suspend" -> !c.isSuspended();
      case "sign" -> c.status() == ContractStatus.DRAFT && c.terms().start() != null;
      case "report" -> c.report() == null;
      case "reply" -> c.report() != null && c.supplierReply() == null;
      case "close" -> c.report() != null;
      default -> true;
    };
  }

  private static boolean isDue(Evaluation e, String verb) {
    return switch (verb) {
      // it is set up by itself when bids are opened
      case "prepare" -> false;
      case "declare" -> e.members().stream().anyMatch(m -> hasToDeclare(e, m));
      default -> true;
    };
  }

  private static boolean hasToDeclare(Evaluation e, Evaluation.Member member) {
    return member.active()
        && e.status() != EvaluationStatus.REPORTED
        && !member.declaredAfter()
        && (!member.declaredBefore() || e.status() != EvaluationStatus.PREPARED);
  }

  private static boolean isDue(Evaluation e, String verb, PersonId person) {
    return switch (verb) {
      case "declare" ->
          e.members().stream().anyMatch(m -> m.person().equals(person) && hasToDeclare(e, m));
      case "sign" -> !e.signed().contains(person);
      default -> true;
    };
  }
}
