package city.posterity.cityhall.demo;

import static city.posterity.cityhall.demo.Delivery.evidence;
import static city.posterity.cityhall.demo.Subject.eur;
import static city.posterity.cityhall.demo.Subjects.quality;
import static city.posterity.cityhall.demo.Subjects.weighted;
import static city.posterity.cityhall.demo.Subjects.works;

import city.posterity.cityhall.demo.Subject.Need;
import city.posterity.cityhall.demo.Subject.Share;
import city.posterity.cityhall.demo.Subject.Wish;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.delivery.change.ApproveChange;
import city.posterity.procurement.delivery.change.AssessChange;
import city.posterity.procurement.delivery.change.ChangeProposal;
import city.posterity.procurement.delivery.change.NoticeChange;
import city.posterity.procurement.delivery.change.ProposeChange;
import city.posterity.procurement.delivery.change.PutChangeIntoEffect;
import city.posterity.procurement.delivery.change.SignChange;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.Indicator;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.RateIndicator;
import city.posterity.procurement.delivery.invoice.DisputeInvoice;
import city.posterity.procurement.delivery.milestone.GiveOpinion;
import city.posterity.procurement.delivery.obligation.MeasureObligation;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** In delivery: a part is done and paid, a part is late, a bill is disputed, the contract grew. */
final class SolarRoofs {

  private static final String LOT = "L1";
  private static final String BUILDER = "helio";

  private static final Subject ROOFS =
      new Subject(
          new Need(
              "Solar roofs on six public buildings",
              "The pool, the library and four halls buy 900,000 kWh a year from far away.",
              "Six roofs give half of that, and the city's own people can look after them.",
              List.of(
                  new Wish(
                      "resident",
                      "Show on the door what the roof gives today.",
                      "A display at each door is part of the works.")),
              "The other roofs are too old or in the shade.",
              "Climate plan, measure 7."),
          works("45261215", "Solar panel roof-covering work", "open", "Six public buildings", 2)
              .lot(
                  "Six roofs",
                  "Panels, inverters and displays on six roofs, ready to run",
                  "640000.00",
                  6,
                  "roofs",
                  "Solar roof, ready to run")
              .asking(Subjects.REGISTERED)
              .by(
                  weighted(
                      50,
                      quality("lasting", "How long it lasts and how it is taken apart", 30, 4),
                      quality("site", "Safety and calm on the site", 20, 3)))
              .paid(
                  new Share("plans", "Plans and permits", 10),
                  new Share("first", "Three roofs run", 45),
                  new Share("second", "All six roofs run", 45)));

  private final Backstage backstage;
  private final Tale t;
  private final Delivery delivery;

  SolarRoofs(Backstage backstage) {
    this.backstage = backstage;
    t = new Tale(backstage, ROOFS);
    delivery = new Delivery(t, LOT, BUILDER);
  }

  Tale tell() {
    Planning.done(t, 245);
    Market.live(t, 245, 208);
    award();
    delivery.signed(180, terms());
    delivery
        .inspected(158, "plans", "Plans and permits are there", "Town hall", "Complete and right")
        .accepted(157, "plans", "")
        .paid(133, "plans", "HR-1041");
    firstThreeRoofs();
    grow();
    argue();
    return t;
  }

  private void award() {
    var offers =
        List.of(
            Offer.of("acme", "588000.00", "Panels of the cheapest maker.", apprentices("2")),
            Offer.of("bolt", "631000.00", "Our own people, no subcontractors."),
            Offer.of(
                BUILDER,
                "612000.00",
                "Screwed, not glued: each panel comes off in ten minutes.",
                apprentices("4"),
                takeBack()));
    Bids.sealed(t, 209, offers);
    Bids.opened(t, 208);
    Panel.admitted(t, 203, List.of("acme", "bolt", BUILDER));
    var opinions =
        List.of(
            opinion("acme", 5, 6, "Panels are glued and have to be broken off"),
            opinion("bolt", 7, 8, "Solid, but no way to take it apart is described"),
            opinion(BUILDER, 9, 8, "Everything is screwed; shown on a model"));
    Panel.scored(t, 200, opinions);
    Panel.agreed(t, 198, opinions);
    Panel.reported(
        t, 197, "A price four per cent higher is outweighed by roofs that can be repaired.");
    Awarding.decided(t, 195, Map.of(LOT, BUILDER), "The most points of price and quality.");
  }

  private void firstThreeRoofs() {
    delivery.inspected(
        110,
        "first",
        "Pool, library and north hall run",
        "Harbour pool",
        "Measured for a week: 4 per cent more than promised");
    t.on(
        109,
        () ->
            t.does(
                    "resident",
                    delivery.milestone("first"),
                    new GiveOpinion(true, "My daughter reads the display every morning."))
                .does(
                    "bolt",
                    delivery.milestone("first"),
                    new GiveOpinion(false, "The inverter at the pool hums into our workshop.")));
    Voices.ofTheDelivery(t, 109, delivery.milestone("first"));
    delivery
        .accepted(107, "first", "The inverter at the pool got a quiet fan on the next day.")
        .paid(80, "first", "HR-1077");
    t.on(
        75,
        () ->
            t.does(
                    "manager",
                    delivery.contract(),
                    new RateIndicator(
                        "yield", Indicator.Rating.GOOD, "first quarter", "4 per cent over"))
                .does(
                    "manager",
                    delivery.contract(),
                    new RateIndicator(
                        "time",
                        Indicator.Rating.REQUIRES_IMPROVEMENT,
                        "first quarter",
                        "Scaffolds stood two weeks longer than agreed")));
    t.on(
        60,
        () ->
            t.does(
                "inspector",
                Obligation.idOf(delivery.contract(), apprentices("4")),
                new MeasureObligation(
                    new BigDecimal("3"),
                    String.valueOf(t.day(60).getYear()),
                    List.of(evidence("Contracts of training", "application/pdf")))));
  }

  private void grow() {
    StreamId change = Tale.fresh(Thing.CHANGE);
    var proposal =
        new ChangeProposal(
            delivery.contract(),
            ChangeGround.ADDITIONAL_NEED,
            eur("27500.00"),
            null,
            List.of(new MilestoneChange("second", "", eur("27500.00"), null, false)),
            "A battery at the south hall, so that it can be a warm room when power fails.",
            List.of(evidence("Plan of the civil protection office", "application/pdf")),
            null,
            null,
            null);
    t.on(100, () -> t.does("manager", change, new ProposeChange(proposal)));
    t.on(
        97,
        () ->
            t.does(
                "officer",
                change,
                new AssessChange(
                    true,
                    "The same system, one part more",
                    "Another maker's battery would not talk to these inverters",
                    "civil protection, B-2208")));
    t.on(
        95,
        () ->
            t.does("approver", change, new ApproveChange())
                .does("officer", change, new NoticeChange("notice of a change, additional need")));
    t.on(
        92,
        () ->
            t.does(BUILDER, change, new SignChange())
                .does("manager", change, new PutChangeIntoEffect()));
  }

  /** The second half is late, and a bill comes for what nobody ordered. */
  private void argue() {
    StreamId invoice = Tale.fresh(Thing.INVOICE);
    t.on(20, () -> t.does(BUILDER, invoice, delivery.bill("HR-1130", eur("8400.00"))));
    t.on(
        16,
        () ->
            t.does(
                "manager",
                invoice,
                new DisputeInvoice("Two weeks of scaffold are billed that the builder needed.")));
  }

  private static Panel.Opinion opinion(String who, int lasting, int site, String reason) {
    return new Panel.Opinion(who, Map.of("lasting", lasting, "site", site), reason);
  }

  private Promise apprentices(String number) {
    return new Promise(
        "apprentices",
        Promise.Kind.SOCIAL,
        "Young people of the city trained on these roofs",
        "apprentices",
        new BigDecimal(number),
        backstage.day(-200),
        "the works office",
        "4,000 EUR for each one missing");
  }

  private Promise takeBack() {
    return new Promise(
        "take-back",
        Promise.Kind.GENERATIONAL,
        "Panels taken back and recycled at the end of their life",
        "panels",
        new BigDecimal("1480"),
        backstage.day(0).plusYears(30),
        "the climate office",
        "a deposit of 14 EUR for each panel falls to the city");
  }

  private ContractTerms terms() {
    return new ContractTerms(
        "Solar roofs on six public buildings",
        "Panels, inverters and displays on six roofs, ready to run.",
        t.day(175),
        t.day(175).plusYears(2),
        List.of(
            new Indicator("yield", "Power against what was promised", "100 %"),
            new Indicator("time", "Days that a building is disturbed", "10 for each roof"),
            new Indicator("repair", "Days until a fault is mended", "5")),
        List.of(
            t.milestone("plans", "Plans and permits", 10, 150, 5),
            t.milestone("first", "Three roofs run", 45, 105, 5),
            t.milestone("second", "All six roofs run", 45, 12, 5)),
        Map.of("access", "Passwords and manuals of all inverters"),
        List.of(),
        List.of());
  }
}
