package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request is changed before it is approved; the whole of it is said again. */
public record EditPurchase(
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

  public EditPurchase {
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
    return Outcome.collect()
        .add(PurchaseCheck.of(data(), context))
        .orElse(() -> new PurchaseEvent.PurchaseEdited(data(), context.now()));
  }
}
