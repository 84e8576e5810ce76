package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.award.complaint.ComplaintEvent.Remedy;
import city.posterity.procurement.award.complaint.ComplaintRule;
import city.posterity.procurement.award.complaint.UpholdComplaint;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderRule;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.PlanItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions on the moves of a contract. */
enum ContractGuard implements Guard {
  /** Nothing is missing that a contract has to say. */
  COMPLETE {
    @Override
    public List<Finding> check(Context context, Command command) {
      Contract contract = context.self(Contract.class);
      Tender tender = context.procurement().get(Tender.class, contract.origin().tender());
      return ContractCheck.complete(contract, tender.terms(), context.procedure());
    }
  },
  /** All contracts of the purchase together stay inside the budget that was confirmed. */
  IN_BUDGET {
    @Override
    public List<Finding> check(Context context, Command command) {
      Contract contract = context.self(Contract.class);
      Tender tender = context.procurement().get(Tender.class, contract.origin().tender());
      PlanItem plan =
          context.procurement().find(Need.class, tender.need()).map(Need::plan).orElse(null);
      if (plan == null || !plan.budget().currency().equals(contract.value().currency())) {
        return List.of();
      }
      Money committed =
          Money.sum(
              context.procurement().stream(Contract.class)
                  .filter(c -> c.id().equals(contract.id()) || isCommitted(c))
                  .map(Contract::value)
                  .toList(),
              plan.budget().currency());
      return committed.isMoreThan(plan.budget())
          ? List.of(
              Finding.of(
                  ContractRule.BUDGET_EXCEEDED, "committed", committed, "budget", plan.budget()))
          : List.of();
    }
  },
  /** No complaint and no cancellation is alive for the lot, and the standstill is over. */
  STANDSTILL_OVER {
    @Override
    public List<Finding> check(Context context, Command command) {
      Contract contract = context.self(Contract.class);
      Instant end = contract.origin().standstillEnd();
      if (end != null && context.now().isBefore(end)) {
        return List.of(Finding.of(ContractRule.STANDSTILL_OPEN, "end", end));
      }
      return heldUp(context, contract.origin().lot());
    }
  },
  /** Every invoice, milestone, obligation and change of the contract has come to its end. */
  NOTHING_OPEN {
    @Override
    public List<Finding> check(Context context, Command command) {
      Contract contract = context.self(Contract.class);
      return ContractTotals.partsOf(context.procurement(), contract).stream()
          .filter(ContractPart::isOpen)
          .map(p ->
              Finding.of(
                  ContractRule.PART_OPEN,
                  "thing",
                  p.id().thing().word(),
                  "title",
                  p.title(),
                  "status",
                  Engine.word(p.status())))
          .toList();
    }
  },
  /** The hand-over list is done. */
  HANDED_OVER {
    @Override
    public List<Finding> check(Context context, Command command) {
      Contract contract = context.self(Contract.class);
      return contract.terms().handOver().entrySet().stream()
          .filter(e -> !contract.handedOver().contains(e.getKey()))
          .map(e -> Finding.of(ContractRule.HAND_OVER_OPEN, "item", e.getValue()))
          .toList();
    }
  },
  /** For awards: there is no contract that is or was in force. */
  NO_CONTRACT_IN_FORCE {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context
          .procurement()
          .find(Contract.class, Contract.idOf(context.self()))
          .filter(c -> c.activeSince() != null)
          .map(c -> Finding.of(ContractRule.CONTRACT_IN_FORCE, "contract", c.id()))
          .stream()
          .toList();
    }
  },
  /** The contract is not suspended. */
  NO_CONTRACT_ON_LOTS {
    @Override
    public List<Finding> check(Context context, Command command) {
      var waiting = context.self(Tender.class).cancellation();
      String lot =
          command instanceof ProposeCancellation p
              ? p.lot()
              : waiting == null ? null : waiting.lot();
      return inForceOnOpenLots(context)
          .filter(c -> lot == null || lot.equals(c.origin().lot()))
          .map(c -> Finding.of(TenderRule.CONTRACT_ACTIVE, "lot", c.origin().lot()))
          .toList();
    }
  },

  REMEDY_LEAVES_CONTRACTS {
    @Override
    public List<Finding> check(Context context, Command command) {
      Complaint complaint = context.self(Complaint.class);
      return command instanceof UpholdComplaint uphold
          ? uphold.remedies().stream()
              .filter(r -> r == Remedy.CANCEL_AWARD || r == Remedy.CANCEL_PROCEDURE)
              .filter(
                  _ -> inForceOnOpenLots(context).anyMatch(c -> complaint.covers(c.origin().lot())))
              .map(r ->
                  Finding.of(ComplaintRule.REMEDY_IMPOSSIBLE, "remedy", Engine.word(r))
                      .at("/remedies"))
              .toList()
          : List.of();
    }
  },

  NOT_SUSPENDED {
    @Override
    public List<Finding> check(Context context, Command command) {
      Instant since = context.self(Contract.class).suspendedSince();
      return since == null
          ? List.of()
          : List.of(Finding.of(ContractRule.SUSPENDED, "since", since));
    }
  };

  /** What keeps a lot from having a contract. */
  static List<Finding> heldUp(Context context, String lot) {
    return context.holds().stream()
        .filter(h -> keepsFromContract(h, lot))
        .map(h -> Finding.of(ContractRule.ON_HOLD, "reason", h.reason(), "cause", h.cause()))
        .toList();
  }

  static boolean keepsFromContract(Hold hold, String lot) {
    return hold.reason() != Hold.Cause.SUSPENSION && hold.covers(Optional.of(lot));
  }

  /** A lot with several winners is open until the contract with the last of them is in force. */
  private static Stream<Contract> inForceOnOpenLots(Context context) {
    var open = context.procurement().only(Tender.class).openLots();
    return context.procurement().stream(Contract.class)
        .filter(c -> c.activeSince() != null && open.contains(c.origin().lot()));
  }

  private static boolean isCommitted(Contract c) {
    return switch (c.status()) {
      case SIGNED, ACTIVE, COMPLETING, COMPLETED, TERMINATED -> true;
      case DRAFT, CANCELLED -> false;
    };
  }
}
