package city.posterity.procurement.planning.need;

import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.OrganisationId;
import java.time.LocalDate;
import java.util.List;

/**
 * What the plan says about one purchase.
 *
 * @param estimate of the whole purchase, options and renewals included, net of value added tax
 * @param estimateMethod how it was arrived at
 * @param aggregated whether similar purchases of twelve months were added up
 * @param procedureId a procedure of the pack
 * @param procedureReason why this one, as the band says or as the officer departs from it
 * @param budgetLines where the money comes from, by year
 * @param tenderExpected first day on which the tender may be expected
 * @param planYearEnd last day of the plan; an item not tendered by then lapses
 */
public record PlanItem(
    String title,
    String description,
    OrganisationId buyer,
    MainCategory category,
    Classification classification,
    Money estimate,
    String estimateMethod,
    boolean aggregated,
    String procedureId,
    String procedureReason,
    List<BudgetLine> budgetLines,
    String deliveryPlace,
    LocalDate tenderExpected,
    LocalDate planYearEnd) {

  public PlanItem {
    budgetLines = List.copyOf(budgetLines);
  }

  /** Everything that the budget lines hold; the estimate's currency. */
  public Money budget() {
    return Money.sum(budgetLines.stream().map(BudgetLine::amount).toList(), estimate.currency());
  }

  /**
   * @param id of the line in the city's budget
   */
  public record BudgetLine(String id, String description, int year, Money amount) {}
}
