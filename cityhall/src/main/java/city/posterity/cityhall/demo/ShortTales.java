package city.posterity.cityhall.demo;

import city.posterity.procurement.bidding.bid.Promise;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Procurements from the first idea to the standstill. Days are counted back from today. */
final class ShortTales {

  private final Backstage backstage;

  ShortTales(Backstage backstage) {
    this.backstage = backstage;
  }

  List<Tale> all() {
    return List.of(
        proposed(),
        consulted(),
        planned(),
        live(),
        quotations(),
        closed(),
        withoutBids(),
        evaluated(),
        complained());
  }

  private Tale proposed() {
    Tale t = new Tale(backstage, Subjects.FOUNTAINS);
    Planning.proposed(t, 2);
    return t;
  }

  private Tale consulted() {
    Tale t = new Tale(backstage, Subjects.PARKING);
    Planning.proposed(t, 13);
    Planning.consulted(t, 11, -14, 2);
    return t;
  }

  private Tale planned() {
    Tale t = new Tale(backstage, Subjects.FLOOD);
    Planning.proposed(t, 48);
    Planning.consulted(t, 46, 25, 0);
    Planning.planned(t, 12, -30);
    Voices.ofTheMarket(t, 10);
    return t;
  }

  private Tale live() {
    Tale t = new Tale(backstage, Subjects.LAPTOPS);
    Planning.done(t, 49);
    Market.drafted(t, 49, -14);
    Voices.ofTheDraft(t, 49, 25);
    Market.published(t, 22);
    Market.asked(
        t,
        17,
        "cora",
        "May a repaired device come back as another one of the same kind?",
        "Yes, if the pupil's files are on it the same day.");
    Market.informed(
        t,
        13,
        "Where the devices go",
        "Eleven schools; none has a lift. The addresses and the number for each school are in the"
            + " list of schools on the education department's page.");
    Market.amended(
        t,
        8,
        Subjects.LAPTOPS
            .purchase()
            .saying(
                "Delivered, set up and repaired within three school days for six years. Keyboards"
                    + " with large letters for 60 pupils."),
        -20,
        "Sixty pupils with low vision need large letters; bidders get six days more.");
    Market.asked(
        t,
        6,
        "acme",
        "Do the 60 large-letter keyboards count as a different device?",
        "No. State one price for all 2,400 devices.");
    return t;
  }

  private Tale quotations() {
    Tale t = new Tale(backstage, Subjects.STANDS);
    Planning.done(t, 5);
    Market.live(t, 5, -14);
    Market.asked(
        t,
        4,
        "bolt",
        "Are the foundations ours to make?",
        "Yes; drawings of the ground at each station are with the works office.");
    return t;
  }

  private Tale closed() {
    Tale t = new Tale(backstage, Subjects.CAMERAS);
    Planning.done(t, 39);
    Market.live(t, 39, 1);
    Market.asked(
        t,
        20,
        "bolt",
        "May one mast carry two cameras?",
        "Yes, where both lanes are seen and the mast is made for it.");
    Bids.sealed(
        t,
        3,
        List.of(
            Offer.of("bolt", "366900.00", "Two cameras on each mast, steel of the region."),
            Offer.of("cora", "371500.00", "Open programs that the city may read and change.")));
    return t;
  }

  private Tale withoutBids() {
    Tale t = new Tale(backstage, Subjects.SWIMMING);
    Planning.done(t, 42);
    Market.live(t, 42, 28);
    return t;
  }

  /** Prices stay sealed until quality is scored; one of three members has scored. */
  private Tale evaluated() {
    Tale t = new Tale(backstage, Subjects.LIGHTS);
    Planning.done(t, 51);
    Market.live(t, 51, 13);
    Market.asked(
        t,
        40,
        "acme",
        "Who takes back the old lamps?",
        "The contractor, for reuse or recycling, with a weight for each path.");
    Bids.sealed(
        t,
        14,
        List.of(
            Offer.of("acme", "1980000.00", "Street by street, never two neighbours at once."),
            Offer.of("bolt", "2040000.00", "By night, so that no street is dark in the evening."),
            Offer.of("cora", "1895000.00", "Each lamp dims when nobody is near.")));
    Bids.opened(t, 13);
    Panel.admitted(t, 8, List.of("acme", "bolt", "cora"));
    Panel.begun(
        t,
        3,
        "evaluator-1",
        List.of(
            opinion("acme", 7, 8, "Careful with residents"),
            opinion("bolt", 6, 5, "Night work is loud"),
            opinion("cora", 8, 6, "Darkest sky")));
    return t;
  }

  private static Panel.Opinion opinion(String who, int light, int works, String reason) {
    return new Panel.Opinion(who, Map.of("light", light, "works", works), reason);
  }

  private Tale complained() {
    Tale t = new Tale(backstage, Subjects.SHELVES);
    Planning.done(t, 60);
    Market.live(t, 60, 23);
    Market.asked(
        t,
        45,
        "elm",
        "Which wood counts as certified?",
        "Any with a chain of custody that a third party checks.");
    var thirtyYears =
        new Promise(
            "parts",
            Promise.Kind.GENERATIONAL,
            "Parts of every chair kept in stock",
            "years",
            new BigDecimal("30"),
            backstage.day(0).plusYears(30),
            "the library",
            "200 EUR for each part that is missing");
    Bids.sealed(
        t,
        24,
        List.of(
            Offer.of("acme", "141800.00", "Steel frames, wood on top.")
                .costing(costs(38500, 12400)),
            Offer.of("elm", "152300.00", "Solid oak of the region, oiled.", thirtyYears)
                .costing(costs(14200, 9800))));
    Bids.opened(t, 23);
    Panel.admitted(t, 18, List.of("acme", "elm"));
    Panel.reported(
        t, 14, "Over thirty years the dearer furniture costs 16,400 EUR less than the cheaper.");
    Awarding.decided(
        t, 7, Map.of("L1", "elm"), "The lowest cost over thirty years of bids that meet all.");
    Awarding.complained(
        t, 4, "acme", "The hours of repair that our competitor states are too few to be true.");
    return t;
  }

  private static Map<String, BigDecimal> costs(int repair, int surface) {
    return Map.of("repair", BigDecimal.valueOf(repair), "surface", BigDecimal.valueOf(surface));
  }
}
