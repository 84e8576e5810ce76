package city.posterity.procurement.laws;

import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.Terms;
import city.posterity.procurement.award.purchase.ApprovePurchase;
import city.posterity.procurement.award.purchase.CancelPurchase;
import city.posterity.procurement.award.purchase.ClosePurchase;
import city.posterity.procurement.award.purchase.ConfirmDelivery;
import city.posterity.procurement.award.purchase.EditPurchase;
import city.posterity.procurement.award.purchase.OrderPurchase;
import city.posterity.procurement.award.purchase.PayPurchase;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.award.purchase.PurchaseMethod;
import city.posterity.procurement.award.purchase.Quotation;
import city.posterity.procurement.award.purchase.ReportProblem;
import city.posterity.procurement.award.purchase.RequestPurchase;
import city.posterity.procurement.award.purchase.ReturnPurchase;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.pack.LightPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What could be said about a small purchase. */
final class PurchaseIdeas {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private PurchaseIdeas() {}

  static Command purchase(World w, Chance c, String verb) {
    return switch (verb) {
      case "request" -> request(w, c);
      case "edit" -> edited(request(w, c));
      case "return" -> new ReturnPurchase("Ask one more");
      case "approve" -> new ApprovePurchase("C-" + c.below(100));
      case "order" -> new OrderPurchase("O-" + c.below(100), "The city's general terms");
      case "confirm-delivery" -> delivery(w, c);
      case "report-problem" -> new ReportProblem("The lids are broken", today(w).plusDays(9));
      case "pay" -> payment(w, c);
      case "close" -> new ClosePurchase("Ask for the lids to be packed apart");
      case "cancel" -> new CancelPurchase("A school gave us theirs");
      default -> throw new IllegalArgumentException("purchase " + verb);
    };
  }

  private static RequestPurchase request(World w, Chance c) {
    LightPath light = Objects.requireNonNull(w.procedure().light());
    boolean direct = c.percent(50);
    var grounds = List.copyOf(light.grounds().keySet());
    var quotations = new ArrayList<Quotation>();
    int answers = direct ? 1 : c.between(1, 4);
    BigDecimal lowest = c.amount(900, 11_000);
    for (int i = 0; i < answers; i++) {
      quotations.add(
          new Quotation(
              "Supplier " + i,
              null,
              new Money(lowest.add(BigDecimal.valueOf(i)), light.currency()),
              null));
    }
    Quotation chosen = c.of(quotations);
    return new RequestPurchase(
        "Sandboxes",
        "The nursery needs three sandboxes; children play outside again",
        MainCategory.GOODS,
        Terms.LAMPS,
        direct ? PurchaseMethod.DIRECT : PurchaseMethod.QUOTATIONS,
        direct ? c.of(grounds) : null,
        "Delivers before summer",
        quotations,
        answers < 3 && c.percent(80) ? "The others did not answer" : null,
        chosen.supplier(),
        chosen.amount(),
        "B-1",
        today(w).plusDays(c.between(0, 90)),
        "Old Town");
  }

  private static EditPurchase edited(RequestPurchase r) {
    return new EditPurchase(
        r.title(),
        r.purpose(),
        r.category(),
        r.classification(),
        r.method(),
        r.ground(),
        r.reason(),
        r.quotations(),
        r.fewerReason(),
        r.supplier(),
        r.price(),
        r.budgetLine(),
        r.deliveryBy(),
        r.deliveryPlace());
  }

  private static Command delivery(World w, Chance c) {
    boolean whole = c.percent(50);
    Money left = w.get(Purchase.class, World.PURCHASE).undelivered();
    return new ConfirmDelivery(
        "Sandboxes",
        whole,
        whole ? null : left.times(HALF).rounded(),
        "Delivery note " + c.below(100),
        c.percent(50) ? c.between(1, 5) : null);
  }

  private static Command payment(World w, Chance c) {
    Money payable = w.get(Purchase.class, World.PURCHASE).payable();
    return new PayPurchase(
        c.percent(70) ? payable : payable.times(HALF).rounded(),
        "I-" + c.below(100),
        "T-" + c.below(1_000));
  }

  private static LocalDate today(World w) {
    return LocalDate.ofInstant(w.now(), ZoneOffset.UTC);
  }
}
