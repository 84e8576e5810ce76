package city.posterity.cityhall.demo;

import static city.posterity.cityhall.demo.Subject.eur;

import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.award.purchase.ApprovePurchase;
import city.posterity.procurement.award.purchase.ClosePurchase;
import city.posterity.procurement.award.purchase.ConfirmDelivery;
import city.posterity.procurement.award.purchase.OrderPurchase;
import city.posterity.procurement.award.purchase.PayPurchase;
import city.posterity.procurement.award.purchase.PurchaseMethod;
import city.posterity.procurement.award.purchase.Quotation;
import city.posterity.procurement.award.purchase.RequestPurchase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two purchases on the light path: one brought to its end by two people, one under way. */
final class SmallPurchases {

  private static final String OFFICER = "officer";
  private static final String APPROVER = "approver";

  private final Backstage backstage;

  SmallPurchases(Backstage backstage) {
    this.backstage = backstage;
  }

  List<Tale> all() {
    return List.of(sandboxes(), pump());
  }

  private Tale sandboxes() {
    Tale t = Tale.ofSmallPurchase(backstage);
    var request =
        new RequestPurchase(
            "Sandboxes for two nurseries",
            "The old sandboxes rotted; children under six are to play outside again from spring on.",
            MainCategory.GOODS,
            new Classification("CPV", "37535200-9", "Playground equipment"),
            PurchaseMethod.QUOTATIONS,
            null,
            "Not the lowest price, but larch of the region without preservatives, and the lids can"
                + " be lifted by one person.",
            List.of(
                quoted("elm", null, "9000.00", "Larch, oiled; lids of 11 kg; three weeks."),
                quoted("bolt", null, "8740.00", "Pressure-treated pine; five weeks."),
                quoted(null, "Meadow Play Ltd", "9650.00", "Robinia; two weeks.")),
            null,
            String.valueOf(backstage.people().get("elm").organisation()),
            eur("9000.00"),
            "4400-EDU",
            t.day(30),
            "Nurseries Quay Street and Mill Lane");
    t.on(66, () -> t.does(OFFICER, t.small(), request));
    t.on(64, () -> t.does(APPROVER, t.small(), new ApprovePurchase("C-2026-311")));
    t.on(
        63,
        () ->
            t.does(
                OFFICER,
                t.small(),
                new OrderPurchase("O-311", "General terms; two years of warranty.")));
    t.on(
        41,
        () ->
            t.does(
                OFFICER,
                t.small(),
                new ConfirmDelivery(
                    "Two sandboxes with lids, put up at both nurseries.",
                    true,
                    null,
                    "Delivery notes 5512 and 5513, photographs of both",
                    5)));
    t.on(
        35,
        () -> t.does(APPROVER, t.small(), new PayPurchase(eur("9000.00"), "EO-2209", "T-EO-2209")));
    t.on(
        34,
        () ->
            t.does(
                OFFICER,
                t.small(),
                new ClosePurchase("Ask for the weight of lids and doors beforehand.")));
    return t;
  }

  private Tale pump() {
    Tale t = Tale.ofSmallPurchase(backstage);
    var request =
        new RequestPurchase(
            "Pump for the harbour underpass",
            "The only way for wheelchairs between the station and the harbour is under water; it is"
                + " to be open again within days.",
            MainCategory.GOODS,
            new Classification("CPV", "42122000-0", "Pumps"),
            PurchaseMethod.DIRECT,
            "extreme-urgency",
            "The pump broke in last week's storm. This is the only one of the size that was in stock.",
            List.of(quoted("bolt", null, "6480.00", "In stock; fitted the day after the order.")),
            null,
            String.valueOf(backstage.people().get("bolt").organisation()),
            eur("6480.00"),
            "5200-WORKS",
            t.day(-3),
            "Underpass Harbour Road");
    t.on(4, () -> t.does(OFFICER, t.small(), request));
    t.on(3, () -> t.does(APPROVER, t.small(), new ApprovePurchase("C-2026-402")));
    t.on(
        2,
        () ->
            t.does(
                OFFICER,
                t.small(),
                new OrderPurchase("O-402", "General terms; fitted and running on delivery.")));
    return t;
  }

  private Quotation quoted(
      @Nullable String registered, @Nullable String name, String amount, String note) {
    return new Quotation(
        name,
        registered == null ? null : backstage.people().get(registered).organisation(),
        eur(amount),
        note);
  }
}
