package city.posterity.cityhall.bidding;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.Account;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.NewOrganisation;
import city.posterity.cityhall.people.NewPerson;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.people.Persons;
import city.posterity.cityhall.people.Tokens;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.cityhall.support.TestCity;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.StartBid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.planning.need.AcceptNeed;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.ApprovePlan;
import city.posterity.procurement.planning.need.ConfirmBudget;
import city.posterity.procurement.planning.need.PlanItem;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.need.PublishPlan;
import city.posterity.procurement.planning.need.SubmitPlan;
import city.posterity.procurement.planning.team.AssignMember;
import city.posterity.procurement.ranking.AwardMethod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A city's people and suppliers, and tenders that are open for bids. */
@TestComponent
class BiddingFixture {

  private static final AtomicInteger COUNT = new AtomicInteger();

  final Casefile casefile;
  private final Cities cities;
  private final Organisations organisations;
  private final Persons persons;
  private final Tokens tokens;
  private final StandingTime time;
  private @Nullable OrganisationId buyer;
  private @Nullable Staff staff;

  BiddingFixture(
      Casefile casefile,
      Cities cities,
      Organisations organisations,
      Persons persons,
      Tokens tokens,
      StandingTime time) {
    this.casefile = casefile;
    this.cities = cities;
    this.organisations = organisations;
    this.persons = persons;
    this.tokens = tokens;
    this.time = time;
  }

  /** Somebody with a token. */
  record Person(
      Actor actor, String unit, Set<Role> team, String bearer, UUID account, String mail) {}

  record Staff(
      Person need,
      Person officer,
      Person approver,
      Person budget,
      Person legal,
      Person legalToo,
      Person audit,
      Person chair,
      Person evaluator,
      Person evaluatorToo,
      Person administrator) {

    List<Person> team() {
      return List.of(
          need, officer, approver, budget, legal, legalToo, audit, chair, evaluator, evaluatorToo);
    }
  }

  /** A tender that takes bids. */
  record Live(UUID procurement, Instant deadline) {

    StreamId tender() {
      return new StreamId(Thing.TENDER, procurement);
    }

    StreamId opening() {
      return Opening.idOf(tender());
    }

    StreamId bid(Person supplier) {
      return Bid.idOf(tender(), Objects.requireNonNull(supplier.actor().organisation()));
    }
  }

  UUID city() {
    return TestCity.in(cities).id();
  }

  Staff staff() {
    Staff there = staff;
    if (there != null) {
      return there;
    }
    buyer = organisation(OrganisationKind.BUYER, "works", "finance", "legal", "audit");
    var made =
        new Staff(
            member("works", Role.NEED_OFFICER),
            member("finance", Role.PROCUREMENT_OFFICER),
            member("finance", Role.APPROVER),
            member("finance", Role.BUDGET_HOLDER),
            member("legal", Role.OPENER),
            member("legal", Role.OPENER),
            member("audit", Role.OPENER),
            member("works", Role.CHAIR, Role.EVALUATOR),
            member("works", Role.EVALUATOR),
            member("audit", Role.EVALUATOR),
            person(Objects.requireNonNull(buyer), "legal", Set.of(Role.ADMINISTRATOR), Set.of()));
    staff = made;
    return made;
  }

  Person supplier() {
    return person(organisation(OrganisationKind.SUPPLIER), null, Set.of(Role.SUPPLIER), Set.of());
  }

  private Person member(String unit, Role... team) {
    return person(Objects.requireNonNull(buyer), unit, Set.of(), Set.of(team));
  }

  private Person person(
      OrganisationId organisation, @Nullable String unit, Set<Role> city, Set<Role> team) {
    int number = COUNT.incrementAndGet();
    String mail = "person" + number + "@bidding.example";
    Account account =
        persons.enrol(
            city(),
            new NewPerson(
                "Person " + number,
                mail,
                // a supplier's members need no role to bid
                List.of(
                    new NewPerson.NewMembership(
                        organisation, unit, city.contains(Role.SUPPLIER) ? Set.of() : city))));
    String secret =
        tokens
            .issue(city(), account.id(), "test", StandingTime.START.plus(Duration.ofDays(10)))
            .secret();
    var all = new java.util.HashSet<>(city);
    all.add(Role.RESIDENT);
    return new Person(
        new Actor(account.person(), organisation, unit, all),
        unit == null ? "" : unit,
        team,
        "Bearer " + secret,
        account.id(),
        mail);
  }

  private OrganisationId organisation(OrganisationKind kind, String... units) {
    int number = COUNT.incrementAndGet();
    return organisations.register(
        city(),
        new NewOrganisation(
            Set.of(kind),
            "Organisation " + number,
            new OrganisationView.Identifier("XT-BIDS", "b" + number),
            OrganisationView.Address.UNKNOWN,
            OrganisationView.ContactPoint.UNKNOWN,
            Arrays.stream(units).map(u -> new OrganisationView.Unit(u, u)).toList()));
  }

  /** A tender of one lot, L1. */
  Live live(int envelopes) {
    return live(envelopes, UnaryOperator.identity());
  }

  /** The same with other terms. */
  Live live(int envelopes, UnaryOperator<TenderTerms> change) {
    Live draft = draft(envelopes, change);
    publish(draft);
    return draft;
  }

  void publish(Live draft) {
    Staff s = staff();
    UUID id = draft.procurement();
    does(id, s.officer(), draft.tender(), new SubmitTender());
    does(id, s.approver(), draft.tender(), new ApproveTender("read"));
    does(id, s.officer(), draft.tender(), new PublishTender());
  }

  /** A tender whose terms are being written. */
  Live draft(int envelopes, UnaryOperator<TenderTerms> change) {
    Staff s = staff();
    UUID id = RowId.next();
    var need = new StreamId(Thing.NEED, id);
    var tender = new StreamId(Thing.TENDER, id);
    OrganisationId city = Objects.requireNonNull(buyer);
    does(id, s.need(), need, new ProposeNeed("Lamps", "It is dark", "It is lit", "x", null));
    for (Person p : s.team()) {
      does(
          id,
          s.administrator(),
          new StreamId(Thing.TEAM, id),
          new AssignMember(p.actor().person(), city, p.unit(), p.team()));
    }
    does(id, s.approver(), need, new AcceptNeed("Nothing to share", "needed"));
    does(id, s.officer(), need, new AddToPlan(plan(city)));
    does(id, s.budget(), need, new ConfirmBudget("B-1"));
    does(id, s.officer(), need, new SubmitPlan());
    does(id, s.approver(), need, new ApprovePlan());
    does(id, s.officer(), need, new PublishPlan());
    Instant deadline = time.now().plus(Duration.ofDays(60));
    does(id, s.officer(), tender, new CreateTender(change.apply(terms(city, deadline, envelopes))));
    return new Live(id, deadline);
  }

  /** The supplier's bid, begun. */
  UUID started(Live live, Person supplier) {
    does(live.procurement(), supplier, live.bid(supplier), new StartBid());
    return live.bid(supplier).id();
  }

  void does(UUID procurement, Person who, StreamId target, Command command) {
    casefile.perform(
        new CommandRequest(
            city(), procurement, target, command, who.actor(), null, null, time.now(), null));
  }

  <S extends State> S state(Live live, Class<S> type, StreamId stream) {
    return casefile.find(city(), live.procurement()).orElseThrow().get(type, stream);
  }

  /** The deadline passes, and the pause after it. */
  void close(Live live) {
    time.set(live.deadline().plus(Duration.ofMinutes(1)));
    casefile.tick(city(), live.procurement());
  }

  private static PlanItem plan(OrganisationId buyer) {
    Money estimate = Money.of("900000.00", "EUR");
    return new PlanItem(
        "Lamps",
        "Lamps for the old town",
        buyer,
        MainCategory.GOODS,
        new Classification("CPV", "34928500", "Lamps"),
        estimate,
        "last year's prices",
        true,
        "open",
        "the usual way",
        List.of(new PlanItem.BudgetLine("B-1", "Lighting", 2027, Money.of("1000000.00", "EUR"))),
        "Old Town",
        LocalDate.of(2027, 2, 1),
        LocalDate.of(2029, 12, 31));
  }

  private static TenderTerms terms(OrganisationId buyer, Instant deadline, int envelopes) {
    var lamps = new Classification("CPV", "34928500", "Lamps");
    return new TenderTerms(
        "Lamps",
        "Lamps that last",
        buyer,
        List.of(buyer),
        MainCategory.GOODS,
        lamps,
        "open",
        "EUR",
        false,
        List.of(new Lot("L1", "Lamps", "", Money.of("800000.00", "EUR"), null)),
        "One system has to fit together.",
        List.of(new Item("1", "Lamp", lamps, BigDecimal.TEN, "lamp", "L1")),
        List.of(),
        new AwardMethod.LowestPrice(AwardMethod.TieBreak.EARLIER_RECEIPT),
        deadline,
        envelopes,
        1,
        null,
        List.of(),
        List.of(),
        "Old Town",
        LocalDate.of(2028, 1, 1),
        LocalDate.of(2029, 6, 30),
        null);
  }
}
