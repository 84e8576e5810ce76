package city.posterity.cityhall.demo;

import static city.posterity.cityhall.demo.Subjects.quality;
import static city.posterity.cityhall.demo.Subjects.services;
import static city.posterity.cityhall.demo.Subjects.weighted;

import city.posterity.cityhall.demo.Subject.Need;
import city.posterity.cityhall.demo.Subject.Share;
import city.posterity.cityhall.demo.Subject.Wish;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.Indicator;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Three lots, scored by a panel, won by two kitchens; signed, and about to begin. */
final class SchoolMeals {

  private static final Subject MEALS =
      new Subject(
          new Need(
              "Meals for schools and day care",
              "Food is driven 300 km, and a third of it is thrown away.",
              "Fresh meals from the region that children eat; waste under ten per cent.",
              List.of(
                  new Wish(
                      "resident",
                      "Let the children vote on the menu once a month.",
                      "Each school gets a menu council; the kitchens must follow it."),
                  new Wish(
                      "fern",
                      "Make lots that a kitchen in the city can cook for.",
                      "There will be three, none over 2,000 meals a day.")),
              "Cooking in the schools would need eleven new kitchens.",
              "The old contract ends with the school year."),
          services("55524000", "School catering services", "open", "Forty schools and day cares", 4)
              .lot("Schools north", "Lunch on school days", "1450000.00", 4, "years", "Lunches")
              .lot("Schools south", "Lunch on school days", "1380000.00", 4, "years", "Lunches")
              .lot("Day care", "Breakfast and lunch", "770000.00", 4, "years", "Meals")
              .saying("Meals cooked within 30 km, three lots, four years.")
              .asking(Subjects.REGISTERED)
              .by(
                  weighted(
                      40,
                      quality("taste", "Taste, tried by forty pupils", 30, 5),
                      quality("region", "Share from the region and in season", 20, 3),
                      quality("waste", "How waste is kept small", 10, 0)))
              .paid(
                  new Share("year-1", "First year", 25),
                  new Share("year-2", "Second year", 25),
                  new Share("year-3", "Third year", 25),
                  new Share("year-4", "Fourth year", 25)));

  private final Backstage backstage;

  SchoolMeals(Backstage backstage) {
    this.backstage = backstage;
  }

  Tale tell() {
    Tale t = new Tale(backstage, MEALS);
    Planning.done(t, 118);
    Market.live(t, 118, 78);
    Market.asked(
        t,
        100,
        "della",
        "Does a farm 32 km away count as regional?",
        "No. The circle is 30 km round the town hall.");
    Bids.sealed(
        t,
        79,
        List.of(
            new Offer(
                "della",
                Map.of("L1", "1398000.00", "L2", "1341000.00", "L3", "761000.00"),
                Map.of(),
                List.of(apprentices(), waste()),
                "Two kitchens in the city, nine farms, bicycles for the last mile."),
            new Offer(
                "fern",
                Map.of("L2", "1365000.00", "L3", "716000.00"),
                Map.of(),
                List.of(waste()),
                "One kitchen at the harbour that cooks for small children only."),
            new Offer(
                "bolt",
                Map.of("L1", "1352000.00", "L2", "1318000.00"),
                Map.of(),
                List.of(),
                "Cooked and chilled, warmed at the schools.")));
    Bids.opened(t, 78);
    Panel.admitted(t, 73, List.of("della", "fern", "bolt"));
    var opinions =
        List.of(
            opinion("della", 9, 8, 8, "Pupils finished their plates; nine farms are named"),
            opinion("fern", 8, 8, 9, "Small portions, second helpings, hardly any waste"),
            opinion("bolt", 6, 4, 5, "Warmed food; few suppliers from the region"));
    Panel.scored(t, 69, opinions);
    Panel.agreed(t, 66, opinions);
    Panel.reported(
        t,
        65,
        "Two kitchens convinced the forty pupils. For the day cares the smaller one is better in"
            + " price and in waste.");
    Awarding.decided(
        t,
        61,
        Map.of("L1", "della", "L2", "della", "L3", "fern"),
        "The most points of price, taste, region and waste.");
    new Delivery(t, "L1", "della").signed(40, terms("Meals: schools north"));
    new Delivery(t, "L2", "della").signed(39, terms("Meals: schools south"));
    new Delivery(t, "L3", "fern").signed(38, terms("Meals: day care"));
    return t;
  }

  private static Panel.Opinion opinion(
      String who, int taste, int region, int waste, String reason) {
    return new Panel.Opinion(who, Map.of("taste", taste, "region", region, "waste", waste), reason);
  }

  private LocalDate start() {
    return backstage.day(-28).plusMonths(1).withDayOfMonth(1);
  }

  private Promise apprentices() {
    return new Promise(
        "apprentices",
        Promise.Kind.SOCIAL,
        "Young people of the city trained as cooks",
        "apprentices",
        new BigDecimal("6"),
        start().plusYears(4),
        "the education department",
        "5,000 EUR for each one missing");
  }

  private Promise waste() {
    return new Promise(
        "waste",
        Promise.Kind.ENVIRONMENTAL,
        "Food saved from the bin, against today",
        "t a year",
        new BigDecimal("38"),
        start().plusYears(1),
        "the waste office, by weighing for a week each term",
        "the kitchen pays 400 EUR for each tonne");
  }

  private ContractTerms terms(String title) {
    LocalDate first = start();
    return new ContractTerms(
        title,
        "Meals cooked within 30 km, on every school day, with a menu council.",
        first,
        first.plusYears(4).minusDays(1),
        List.of(
            new Indicator("plates", "Plates that come back empty", "90 %"),
            new Indicator("region", "Share of food from within 30 km", "70 %"),
            new Indicator("time", "Meals that arrive warm and in time", "99 %")),
        List.of(
            year(1, "First year"),
            year(2, "Second year"),
            year(3, "Third year"),
            year(4, "Fourth year")),
        Map.of("recipes", "Recipes and list of allergens as open data"),
        List.of(),
        List.of());
  }

  private MilestonePlan year(int number, String title) {
    return new MilestonePlan(
        "year-" + number,
        MilestonePlan.Kind.FINANCING,
        title,
        "",
        start().plusYears(number).minusDays(1),
        BigDecimal.valueOf(25),
        null);
  }
}
