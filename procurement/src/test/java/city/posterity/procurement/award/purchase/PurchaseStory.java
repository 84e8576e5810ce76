package city.posterity.procurement.award.purchase;

import static city.posterity.procurement.Fixtures.eur;

import city.posterity.procurement.Classification;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.PackCheck;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small purchase as the neutral pack has it, and the two people who bring it to its end. */
final class PurchaseStory {

  static final Actor LENA = actor("lena", Role.PROCUREMENT_OFFICER);
  static final Actor OMAR = actor("omar", Role.APPROVER);
  static final StreamId PURCHASE = new StreamId(Thing.PURCHASE, Fixtures.uuid("procurement"));

  // what is asked for; a test changes what it is about
  String title = "Sandboxes for the nursery";
  PurchaseMethod method = PurchaseMethod.DIRECT;
  @Nullable String ground = "low-value";
  List<Quotation> quotations = List.of(quoted("Acme", "9000"));
  @Nullable String fewerReason;
  String supplier = "Acme";
  Money price = eur("9000");
  LocalDate deliveryBy = LocalDate.of(2027, 3, 1);

  static Actor actor(String name, Role... roles) {
    return new Actor(Fixtures.person(name), Fixtures.CITY, "parks", Set.of(roles));
  }

  static Quotation quoted(String name, String amount) {
    return new Quotation(name, null, eur(amount), null);
  }

  static Quotation quoted(UUID organisation, String amount) {
    return new Quotation(
        null,
        new city.posterity.procurement.machine.OrganisationId(organisation),
        eur(amount),
        null);
  }

  /** Nothing has happened yet, and the neutral pack is in force. */
  static ProcurementStory nothing() {
    return ProcurementStory.aTender()
        .under(PackCheck.shipped("neutral").procedures().values().iterator().next());
  }

  PurchaseStory comparing(String... amounts) {
    method = PurchaseMethod.QUOTATIONS;
    ground = null;
    quotations =
        java.util.stream.IntStream.range(0, amounts.length)
            .mapToObj(i -> quoted(i == 0 ? "Acme" : "Bolt " + i, amounts[i]))
            .toList();
    return this;
  }

  RequestPurchase request() {
    return new RequestPurchase(
        title,
        "Children play outside again",
        MainCategory.GOODS,
        new Classification("CPV", "37535200-9", "Playground equipment"),
        method,
        ground,
        "The only one who delivers before summer",
        quotations,
        fewerReason,
        supplier,
        price,
        "B-4400",
        deliveryBy,
        "Nursery, Old Town");
  }

  EditPurchase edit() {
    var r = request();
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

  ProcurementStory requested() {
    return nothing().does(LENA, PURCHASE, request());
  }

  ProcurementStory approved() {
    return requested().does(OMAR, PURCHASE, new ApprovePurchase("C-17"));
  }

  ProcurementStory ordered() {
    return approved().does(LENA, PURCHASE, new OrderPurchase("O-5", "General terms, 2 years"));
  }

  ProcurementStory delivered() {
    return ordered().does(LENA, PURCHASE, whole());
  }

  ProcurementStory paid() {
    return delivered().does(OMAR, PURCHASE, new PayPurchase(price, "I-1", "T-1"));
  }

  static ConfirmDelivery whole() {
    return new ConfirmDelivery("Three sandboxes", true, null, "Delivery note 88", 5);
  }

  static ConfirmDelivery part(String value) {
    return new ConfirmDelivery("One sandbox", false, eur(value), "Delivery note 87", null);
  }

  static Purchase of(ProcurementStory story) {
    return story.get(Purchase.class, PURCHASE);
  }
}
