package city.posterity.procurement.laws;

import city.posterity.procurement.assurance.attestation.Attestation;
import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.assurance.regime.Regime;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.delivery.change.ContractChange;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.invoice.InvoiceStatus;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.delivery.observation.Observation;
import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.tender.DraftComments;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedStatus;
import city.posterity.procurement.planning.team.Team;

/** How much oftener one thing is tried than another. */
final class Weights {

  private static final double RARELY = 0.3;
  private static final double HARDLY = 0.05;

  private Weights() {}

  static double of(World w, State state, String verb) {
    return switch (state) {
      case Need n -> need(n, verb);
      case Team t -> verb.equals("assign") && t.members().size() < People.TEAM.size() ? 1 : HARDLY;
      case Purchase p -> purchase(p, verb);
      case Tender t
          when verb.endsWith("-comments")
              || verb.endsWith("comment")
              || t.comments() != null && (verb.equals("submit") || verb.equals("edit")) ->
          comments(w, t, verb);
      case Tender t -> tender(t, verb);
      case Engagement e -> engagement(e, verb);
      case Enquiry _ -> verb.equals("merge") ? 2 : verb.equals("correct") ? RARELY : 10;
      case Bid b -> bid(w, b, verb);
      case Opening o -> opening(w, o, verb);
      case Evaluation e -> evaluation(w, e, verb);
      case Sheet s -> verb.equals("submit") ? 15 : verb.equals("reopen") ? HARDLY : RARELY;
      case Award _ -> award(verb);
      case Complaint _ -> complaint(verb);
      case Contract k -> contract(w, k, verb);
      case ContractChange _ -> verb.equals("reject") || verb.equals("withdraw") ? RARELY : 10;
      case Milestone m -> milestone(m, verb);
      case Observation _ -> verb.equals("answer") ? 3 : verb.equals("reopen") ? 0.6 : HARDLY;
      case Obligation o -> obligation(o, verb);
      case Invoice i -> invoice(i, verb);
      case Redaction r -> redaction(r, verb);
      case Statement _ -> verb.equals("correct") ? RARELY : HARDLY;
      case Attestation _ -> HARDLY;
      case Departure _ -> verb.equals("sign") ? 5 : verb.equals("refuse") ? 1 : HARDLY;
      case Regime _ -> 0.02;
      case Emergency e -> emergency(e, verb);
      default -> 1;
    };
  }

  private static double need(Need n, String verb) {
    return switch (verb) {
      case "open-consultation" -> 5;
      case "give-input" -> n.inputs().size() < 3 ? 5 : RARELY;
      case "answer-input" -> n.allAnswered() ? HARDLY : 12;
      case "accept" -> n.allAnswered() ? 12 : 1;
      case "add-to-plan", "approve-plan", "publish-plan" -> 20;
      case "confirm-budget" -> n.budgetReference() == null ? 20 : RARELY;
      case "submit-plan" -> n.budgetReference() == null ? 2 : 20;
      case "revise-plan" -> 2;
      case "appraise-options" -> n.options() == null ? 2 : HARDLY;
      case "approve-revision" -> n.revision() == null ? HARDLY : 10;
      case "decline", "merge", "cancel-plan" -> HARDLY;
      default -> n.status() == NeedStatus.CONVERTED ? HARDLY : RARELY;
    };
  }

  private static double emergency(Emergency e, String verb) {
    return switch (verb) {
      case "withdraw" -> 0.2;
      case "edit", "announce-end" -> 0.5;
      case "list-matter" -> e.matters().size() < 4 ? 2 : HARDLY;
      case "settle" -> e.unsettled().isEmpty() ? HARDLY : 6;
      case "close" -> e.unsettled().isEmpty() ? 6 : RARELY;
      default -> 2;
    };
  }

  private static double purchase(Purchase p, String verb) {
    return switch (verb) {
      case "cancel" -> 0.1;
      case "edit", "report-problem" -> 0.5;
      case "return" -> 1;
      case "pay" -> p.payable().isPositive() ? 8 : HARDLY;
      case "confirm-delivery" -> p.undelivered().isPositive() ? 5 : HARDLY;
      default -> 5;
    };
  }

  private static double tender(Tender t, String verb) {
    var cancellation = t.cancellation();
    boolean cancelling = cancellation != null;
    boolean approved = cancellation != null && cancellation.effective() != null;
    return switch (verb) {
      case "submit", "approve", "notify" -> 20;
      case "publish" -> t.status() == TenderStatus.LIVE ? HARDLY : 20;
      case "propose-amendment" -> t.amendments() < 3 && t.proposed() == null ? 1 : HARDLY;
      case "approve-amendment" -> t.proposed() == null ? HARDLY : 12;
      case "reject-amendment" -> t.proposed() == null ? HARDLY : 1;
      case "propose-cancellation" -> cancelling ? 0.02 : 0.12;
      case "approve-cancellation" -> approved ? HARDLY : cancelling ? 4 : 0.02;
      case "revoke-cancellation" -> cancelling ? 3 : 0.02;
      case "withdraw" -> HARDLY;
      default -> RARELY;
    };
  }

  private static double comments(World w, Tender t, String verb) {
    DraftComments comments = t.comments();
    if (comments == null) {
      return verb.equals("open-comments") ? 3 : HARDLY;
    }
    boolean open = comments.endedAt() == null;
    return switch (verb) {
      case "comment" -> open && comments.given().size() < 3 ? 8 : HARDLY;
      case "answer-comment" -> comments.unanswered().isEmpty() ? HARDLY : 12;
      case "submit" -> open || !comments.unanswered().isEmpty() ? 1 : isLate(w, t) ? 1 : 20;
      case "edit" -> !open && isLate(w, t) ? 20 : RARELY;
      default -> HARDLY;
    };
  }

  /** Whether the draft has waited so long that its deadline is too near. */
  private static boolean isLate(World w, Tender t) {
    var minimum = w.procedure().term(Parameter.TENDER_PERIOD_MINIMUM);
    return t.deadline().isBefore(w.procedure().calendar().add(w.now(), minimum));
  }

  private static double engagement(Engagement e, String verb) {
    return switch (verb) {
      case "record-contact" -> e.contacts().size() < 3 ? 4 : HARDLY;
      case "share" -> e.unequal().isEmpty() ? RARELY : 10;
      case "close" -> e.contacts().isEmpty() || !e.unequal().isEmpty() ? 1 : 10;
      default -> RARELY;
    };
  }

  private static double bid(World w, Bid b, String verb) {
    boolean live = w.tender().filter(t -> t.status() == TenderStatus.LIVE).isPresent();
    return switch (verb) {
      case "submit" ->
          !live
              ? HARDLY
              : b.status() == BidStatus.DRAFT || b.status() == BidStatus.STALE ? 15 : 0.2;
      case "reconfirm" -> live ? 15 : HARDLY;
      case "admit" -> 15;
      case "disqualify" -> b.status() == BidStatus.UNREADABLE ? 15 : 0.6;
      case "extend-validity" -> b.status() == BidStatus.EXPIRED ? 10 : HARDLY;
      default -> HARDLY;
    };
  }

  private static double opening(World w, Opening o, String verb) {
    return switch (verb) {
      case "attend" -> w.now().isBefore(o.earliest()) ? RARELY : 15;
      case "reveal" -> o.stage() == Opening.Stage.FIRST ? 20 : RARELY;
      case "reveal-prices" -> o.stage() == Opening.Stage.PRICES ? 20 : RARELY;
      default -> 15;
    };
  }

  private static double evaluation(World w, Evaluation e, String verb) {
    long members = e.active().size();
    int minimum = w.procedure().count(Parameter.PANEL_MINIMUM);
    boolean even = w.procedure().flag(Parameter.PANEL_ODD) && members % 2 == 0;
    boolean conflict = e.active().stream().anyMatch(m -> m.conflict() != null);
    boolean open =
        w.tender().filter(t -> t.status().compareTo(TenderStatus.EVALUATING) < 0).isEmpty();
    return switch (verb) {
      case "prepare", "return-consensus" -> HARDLY;
      case "re-enter" -> 0.1;
      case "nominate" -> members < minimum || even ? 15 : HARDLY;
      case "declare" -> open && e.active().stream().anyMatch(m -> !m.declaredAfter()) ? 15 : HARDLY;
      case "settle-conflict" -> conflict ? 15 : HARDLY;
      case "start" -> members < minimum ? 1 : 15;
      default -> 15;
    };
  }

  private static double award(String verb) {
    return switch (verb) {
      case "accept" -> 15;
      case "reject" -> 1;
      case "waive-standstill" -> 2;
      case "lapse", "cancel" -> 0.1;
      default -> RARELY;
    };
  }

  private static double complaint(String verb) {
    return switch (verb) {
      case "register", "start-review", "confirm-remedy" -> 7;
      case "uphold" -> 8;
      case "reject" -> 4;
      case "report-remedy", "dismiss", "find-inadmissible" -> 2;
      default -> 1;
    };
  }

  private static double contract(World w, Contract k, String verb) {
    boolean done = ContractTotals.partsOf(w.procurement(), k).stream().noneMatch(p -> p.isOpen());
    return switch (verb) {
      case "edit" -> ContractIdeas.isWritten(k) ? RARELY : 20;
      case "sign" -> ContractIdeas.isWritten(k) ? 20 : 1;
      case "hand-over" -> k.terms().handOver().size() > k.handedOver().size() ? 8 : HARDLY;
      case "resume" -> k.isSuspended() ? 8 : HARDLY;
      case "suspend" -> 0.2;
      case "start-closing" -> done ? 12 : RARELY;
      case "report" -> k.report() == null ? 12 : RARELY;
      case "reply", "close" -> 6;
      case "report-year" -> k.years().size() < 2 ? 0.5 : HARDLY;
      case "void", "terminate" -> 0.1;
      default -> RARELY;
    };
  }

  private static double milestone(Milestone m, String verb) {
    return switch (verb) {
      case "claim" -> 8;
      case "inspect", "accept" -> 10;
      case "reject" -> 1.5;
      case "comment" -> m.opinions().size() < 2 ? 2 : HARDLY;
      case "remedy" -> 1;
      default -> HARDLY;
    };
  }

  private static double obligation(Obligation o, String verb) {
    return switch (verb) {
      case "measure" -> o.measurements().size() < 3 ? 4 : HARDLY;
      case "fulfil" -> 4;
      case "fall-short", "transfer" -> 2;
      case "discharge" -> 0.5;
      default -> RARELY;
    };
  }

  private static double invoice(Invoice i, String verb) {
    return switch (verb) {
      case "match", "approve", "pay", "confirm" -> 10;
      case "schedule" -> i.status() == InvoiceStatus.SCHEDULED ? HARDLY : 10;
      case "dispute", "reverse" -> RARELY;
      default -> 0.15;
    };
  }

  private static double redaction(Redaction r, String verb) {
    return switch (verb) {
      case "approve" -> 5;
      case "reject" -> 0.5;
      case "extend" -> r.extension() == null ? RARELY : HARDLY;
      case "approve-extension" -> r.extension() == null ? HARDLY : 4;
      case "reject-extension" -> r.extension() == null ? HARDLY : 1;
      default -> 0.02;
    };
  }
}
