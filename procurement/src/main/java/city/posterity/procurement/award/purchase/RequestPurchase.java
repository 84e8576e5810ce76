package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small purchase is asked for, as {@link PurchaseData} describes it. It is a procurement of its
 * own: its id is the procurement's.
 */
public record RequestPurchase(
    String title,
    String purpose,
    MainCategory category,
    Classification classification,
    PurchaseMethod method,
    @Nullable String ground,
    String reason,
    List<Quotation> quotations,
    @Nullable String fewerReason,
    String supplier,
    Money price,
    String budgetLine,
    LocalDate deliveryBy,
    String deliveryPlace)
    implements Command {

  public RequestPurchase {
    quotations = List.copyOf(quotations);
  }

  /** The same purchase as one value. */
  public PurchaseData data() {
    return new PurchaseData(
        title,
        purpose,
        category,
        classification,
        method,
        ground,
        reason,
        quotations,
        fewerReason,
        supplier,
        price,
        budgetLine,
        deliveryBy,
        deliveryPlace);
  }

  @Override
  public Outcome decide(Context context) {
    OrganisationId buyer = context.actor().organisation();
    return Outcome.collect()
        .require(buyer != null, () -> Finding.of(PurchaseRule.BUYER_MISSING))
        .add(PurchaseCheck.of(data(), context))
        .orElse(() ->
            new PurchaseEvent.PurchaseRequested(
                data(), Objects.requireNonNull(buyer), context.now()));
  }
}
