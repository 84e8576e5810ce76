package city.posterity.cityhall.demo;

import static city.posterity.cityhall.demo.Delivery.evidence;
import static city.posterity.cityhall.demo.Subject.eur;
import static city.posterity.cityhall.demo.Subjects.goods;

import city.posterity.cityhall.demo.Subject.Need;
import city.posterity.cityhall.demo.Subject.Share;
import city.posterity.cityhall.demo.Subject.Wish;
import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.contract.CloseContract;
import city.posterity.procurement.delivery.contract.ClosingReport;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.Indicator;
import city.posterity.procurement.delivery.contract.RecordHandOver;
import city.posterity.procurement.delivery.contract.ReplyToReport;
import city.posterity.procurement.delivery.contract.ReportYear;
import city.posterity.procurement.delivery.contract.StartClosing;
import city.posterity.procurement.delivery.contract.WriteClosingReport;
import city.posterity.procurement.delivery.obligation.EnterObligation;
import city.posterity.procurement.delivery.obligation.Transfer;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.ranking.AwardMethod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Bought by what it costs over its life, three years ago: each year is reported beside the
 * forecast, and what the contract leaves behind is in the ledger after it closed.
 */
final class StreetSweepers {

  private static final String LOT = "L1";
  private static final String MAKER = "helio";

  /** Days before today: the award, the contract's first and last day. */
  private static final int AWARD = 1284;

  private static final int START = 1230;
  private static final int YEARS = 3;

  private static final Subject SWEEPERS =
      new Subject(
          new Need(
              "Street sweepers that outlast their loan",
              "Four diesel sweepers need 38,000 litres a year and are heard in every bedroom.",
              "Streets are clean, sweepers are hardly heard, and what they cost until they are"
                  + " scrapped is known before they are bought.",
              List.of(
                  new Wish(
                      "resident",
                      "Say before you buy who takes the batteries back.",
                      "Bids have to state what the end of the batteries costs.")),
              "Two sweepers can be kept for another year; four cannot.",
              "Clean air plan, measure 11."),
          goods("34144431", "Suction-sweeping vehicles", "open", "Fairhaven", YEARS)
              .lot(
                  "Four sweepers",
                  "Four electric sweepers, ready to work, with two years of service",
                  "560000.00",
                  4,
                  "vehicles",
                  "Electric street sweeper")
              .asking(Subjects.REGISTERED)
              .by(new AwardMethod.LifeCycleCost(List.of(), AwardMethod.TieBreak.EARLIER_RECEIPT))
              .paid(
                  new Share("vehicles", "Four sweepers work", 80),
                  new Share("service-1", "First year of service", 10),
                  new Share("service-2", "Second year of service", 10)));

  private final Tale t;
  private final Delivery delivery;
  private final SweeperCosts costs;

  StreetSweepers(Backstage backstage) {
    t = new Tale(backstage, SWEEPERS);
    delivery = new Delivery(t, LOT, MAKER);
    costs = new SweeperCosts(start().getYear());
  }

  Tale tell() {
    Planning.done(t, 1330);
    Market.live(t, 1330, 1295, costs.method());
    Bids.sealed(
        t,
        1296,
        List.of(
            Offer.of("acme", "450000.00", "Vehicles from stock.")
                .lasting(costs.sheet("360000", "45000", "86000", "31", "38000", "52000")),
            Offer.of(MAKER, "500000.00", "Half the power, and batteries that are taken back.")
                .lasting(costs.sheet("400000", "50000", "52000", "18.5", "14000", "9000"))));
    Bids.opened(t, 1295);
    Panel.admitted(t, 1290, List.of("acme", MAKER));
    Panel.reported(
        t,
        1288,
        "The dearer vehicles cost less until they are scrapped: they need half the power, and"
            + " their batteries go back to the maker.");
    Awarding.decided(
        t,
        AWARD,
        Map.of(LOT, MAKER),
        "The lowest cost over the life, as the tender announced.",
        "Today's taxpayers pay more at once, and those of the next ten years less. Children of"
            + " today breathe the better air. The shares rest on age profiles and projections.");
    delivery.signed(1268, terms());
    deliver();
    years();
    leave();
    return t;
  }

  private LocalDate start() {
    return t.day(START);
  }

  private LocalDate end() {
    return start().plusYears(YEARS).minusDays(1);
  }

  private void deliver() {
    delivery
        .inspected(1205, "vehicles", "Four sweepers work", "Depot", "Each one driven for a day")
        .accepted(1204, "vehicles", "")
        .paid(1180, "vehicles", "HS-201")
        .inspected(830, "service-1", "A year of service", "Depot", "Two days out of work in all")
        .accepted(829, "service-1", "")
        .paid(800, "service-1", "HS-264")
        .inspected(465, "service-2", "A year of service", "Depot", "Six days out of work in all")
        .accepted(464, "service-2", "")
        .paid(440, "service-2", "HS-318");
  }

  /** Each in the January after it; the last when the contract is closed. */
  private void years() {
    var power = List.of("29400", "58100", "56700", "27900");
    var carbon = List.of("11.2", "20.4", "18.1", "8.3");
    var notes =
        List.of(
            "Half a year; the drivers were trained until the autumn.",
            "More night shifts than planned, so more power. The service was on time.",
            "The night shifts go on; the grid got cleaner than expected.",
            "Until the contract ended; the sweepers stay at work.");
    for (int i = 0; i <= end().getYear() - start().getYear(); i++) {
      int year = start().getYear() + i;
      LocalDate day = LocalDate.of(year + 1, 1, 15);
      int ago =
          day.isAfter(end().plusDays(14)) ? 145 : (int) ChronoUnit.DAYS.between(day, t.day(0));
      var report =
          new ReportYear(
              year,
              costs.year(i, power.get(i), carbon.get(i)),
              notes.get(i),
              List.of(evidence("Meter of the depot " + year, "application/pdf")));
      t.on(ago, 11, () -> t.does("manager", delivery.contract(), report));
    }
  }

  /** What is left is entered, and then the contract is closed. */
  private void leave() {
    var contract = delivery.contract();
    StreamId batteries = Tale.fresh(Thing.OBLIGATION);
    StreamId data = Tale.fresh(Thing.OBLIGATION);
    t.on(
        126,
        () ->
            t.does(
                    "manager",
                    contract,
                    new RecordHandOver(
                        "manuals",
                        "All four, with the wiring plans",
                        evidence("Receipt of the depot", "application/pdf")))
                .does(
                    "manager",
                    batteries,
                    new EnterObligation(
                        contract,
                        Aftermath.DECOMMISSIONING,
                        "Four drive batteries are taken out and go back to the maker",
                        "The maker takes them for nothing until they are twelve years old; the"
                            + " depot takes them out.",
                        new Transfer("Depot", t.day(126).getYear() + 6, eur("9000.00"))))
                .does(
                    "manager",
                    data,
                    new EnterObligation(
                        contract,
                        Aftermath.DATA,
                        "Routes of the drivers are deleted from the maker's service",
                        "Kept for accidents for two years after each drive.",
                        new Transfer(
                            "Data protection office", t.day(126).getYear() + 2, eur("0.00"))))
                .does("manager", contract, new StartClosing()));
    t.on(
        120,
        () ->
            t.does(
                "manager",
                contract,
                new WriteClosingReport(
                    new ClosingReport(
                        "Streets are clean and nights are quiet. The sweepers took about a tenth"
                            + " more power than the bid said, because they work at night.",
                        true,
                        "Ask for the power of a night shift, not only of a day's.",
                        Map.of(
                            "maintenance",
                            "none, because the depot keeps them up like its other vehicles",
                            "debt",
                            "none, because all is paid",
                            "promise-to-residents",
                            "none was made beyond the contract")))));
    t.on(
        112,
        () -> t.does(MAKER, contract, new ReplyToReport("We measure nights from now on too.")));
    t.on(105, () -> t.does("budget", contract, new CloseContract(null)));
  }

  private ContractTerms terms() {
    return new ContractTerms(
        "Four electric street sweepers",
        "Four sweepers, ready to work, with two years of service.",
        start(),
        end(),
        List.of(
            new Indicator("ready", "Days on which all four work", "350 of 365"),
            new Indicator("power", "Power for a kilometre swept", "1.1 kWh"),
            new Indicator("repair", "Days until a sweeper works again", "3")),
        List.of(
            t.milestone("vehicles", "Four sweepers work", 80, 1200, 5),
            t.milestone("service-1", "First year of service", 10, 835, 1),
            t.milestone("service-2", "Second year of service", 10, 470, 1)),
        Map.of("manuals", "Manuals and wiring plans"),
        List.of(),
        List.of());
  }
}
