package city.posterity.cityhall.guidance;

import city.posterity.procurement.delivery.change.ChangeStatus;
import city.posterity.procurement.delivery.change.ContractChange;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractVersion;
import city.posterity.procurement.machine.Procurement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changes of a contract say; when one was approved, nobody records. */
final class ChangeFacts {

  private ChangeFacts() {}

  /** Changes in effect or under way. */
  static List<Map<String, Object>> of(FactTree tree, Procurement procurement, Contract contract) {
    return DeliveryFacts.parts(procurement, contract, ContractChange.class).stream()
        .filter(c -> c.status() == ChangeStatus.EFFECTIVE || c.isOpen())
        .map(c -> change(tree, c, contract))
        .toList();
  }

  private static Map<String, Object> change(
      FactTree tree, ContractChange change, Contract contract) {
    var assessment = change.assessment();
    boolean inEffect = change.status() == ChangeStatus.EFFECTIVE;
    String budget = assessment == null ? null : assessment.budgetReference();
    return FactTree.record(
        "id",
        change.id().id().toString(),
        "text",
        change.proposal().text(),
        "value_share",
        assessment == null ? null : assessment.shares().own(),
        "running_value_share",
        assessment == null ? null : assessment.shares().cumulative(),
        "running_days",
        days(firstEnd(contract), end(change, contract)),
        "small",
        change.proposal().ground() == ChangeGround.SMALL,
        "reason",
        change.proposal().text(),
        "agreed_in_writing",
        change.signedBy() != null,
        "budget_reference",
        budget == null ? "" : budget,
        "effective_on",
        tree.day(change.effectiveAt()),
        "in_effect",
        inEffect,
        // what takes effect is in the open data and on the contract's page with the same step
        "publication",
        inEffect ? "open data and page of the contract" : "",
        "published_after_days",
        inEffect ? 0L : null,
        "difference_kept",
        true,
        "scope_decision",
        assessment == null ? "" : assessment.sameNature() ? "inside" : "outside");
  }

  /** How much longer a contract runs by one change, as a share of what was awarded. */
  static double termShare(ContractChange change, Contract contract) {
    LocalDate start = contract.terms().start();
    Long term = days(start, firstEnd(contract));
    Long moved = days(endBefore(change, contract), end(change, contract));
    return term == null || term <= 0 || moved == null ? 0 : (double) moved / term;
  }

  private static @Nullable LocalDate firstEnd(Contract contract) {
    return contract.versions().isEmpty()
        ? contract.terms().end()
        : contract.versions().getFirst().end();
  }

  /** The last day with a change: as its version says, or as it is proposed. */
  private static @Nullable LocalDate end(ContractChange change, Contract contract) {
    return made(change, contract)
        .map(i -> contract.versions().get(i).end())
        .orElseGet(() ->
            change.proposal().newEnd() == null
                ? contract.terms().end()
                : change.proposal().newEnd());
  }

  private static @Nullable LocalDate endBefore(ContractChange change, Contract contract) {
    return made(change, contract)
        .filter(i -> i > 0)
        .map(i -> contract.versions().get(i - 1).end())
        .orElse(contract.terms().end());
  }

  /** Place of the version that a change made. */
  private static Optional<Integer> made(ContractChange change, Contract contract) {
    List<ContractVersion> versions = contract.versions();
    for (int i = 0; i < versions.size(); i++) {
      if (change.id().equals(versions.get(i).change())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Long days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null ? null : ChronoUnit.DAYS.between(from, to);
  }
}
