package city.posterity.cityhall.api;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.award.purchase.ApprovePurchase;
import city.posterity.procurement.award.purchase.ClosePurchase;
import city.posterity.procurement.award.purchase.ConfirmDelivery;
import city.posterity.procurement.award.purchase.EditPurchase;
import city.posterity.procurement.award.purchase.OrderPurchase;
import city.posterity.procurement.award.purchase.PayPurchase;
import city.posterity.procurement.award.purchase.PurchaseMethod;
import city.posterity.procurement.award.purchase.Quotation;
import city.posterity.procurement.award.purchase.ReportProblem;
import city.posterity.procurement.award.purchase.RequestPurchase;
import city.posterity.procurement.award.purchase.ReturnPurchase;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.planning.team.AssignMember;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A small purchase, which the officer and the approver bring to its end, with a detour. */
final class SmallLife {

  private static final Money PRICE = Money.of("9000.00", "EUR");

  private final DemoHttp http;
  private final Life life;
  private StreamId id = new StreamId(Thing.PURCHASE, new UUID(0, 0));

  SmallLife(DemoHttp http, Life life) {
    this.http = http;
    this.life = life;
  }

  StreamId id() {
    return id;
  }

  /** It is asked for, sent back and changed; then everybody of the team has a role in it. */
  void ask() {
    id = life.opens("officer", Thing.PURCHASE, request());
    teamUp(http, life);
    life.does("approver", id, new ReturnPurchase("Where is it to go?"));
    life.does("officer", id, edit(request()));
  }

  /** Everybody has a role in the case, so that everybody can try. */
  static void teamUp(DemoHttp http, Life life) {
    boolean named = false;
    for (var member : WholeLife.TEAM.entrySet()) {
      var assign = assign(http, member.getKey(), member.getValue());
      if (named) {
        life.does("administrator", new StreamId(Thing.TEAM, life.id()), assign);
      } else {
        life.makes("administrator", Thing.TEAM, assign);
        named = true;
      }
    }
  }

  private static AssignMember assign(DemoHttp http, String key, Set<Role> roles) {
    var person = http.person(key);
    return new AssignMember(
        new PersonId(UUID.fromString(person.get("person").asString())),
        new OrganisationId(UUID.fromString(person.get("organisation").asString())),
        person.path("unit").asString("works"),
        roles);
  }

  void approve() {
    life.does("approver", id, new ApprovePurchase("C-17"));
  }

  void end() {
    life.does("officer", id, new OrderPurchase("O-5", "General terms"))
        .does("officer", id, new ReportProblem("Nothing came", today().plusDays(9)))
        .does("officer", id, new ConfirmDelivery("Three sandboxes", true, null, "Note 88", 5))
        .does("approver", id, new PayPurchase(PRICE, "I-1", "T-1"))
        .does("officer", id, new ClosePurchase("Ask for the weight of the lids"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(life.now(), ZoneOffset.UTC);
  }

  private RequestPurchase request() {
    return new RequestPurchase(
        "Sandboxes for the nursery",
        "Children play outside again",
        MainCategory.GOODS,
        new Classification("CPV", "37535200-9", "Playground equipment"),
        PurchaseMethod.DIRECT,
        "low-value",
        "The only one who delivers before summer",
        List.of(new Quotation("Meadow Play Ltd", null, PRICE, "Larch")),
        null,
        "Meadow Play Ltd",
        PRICE,
        "B-4400",
        today().plusDays(60),
        "Nursery, Old Town");
  }

  private static EditPurchase edit(RequestPurchase r) {
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
        "Nursery, Old Town, by the back gate");
  }
}
