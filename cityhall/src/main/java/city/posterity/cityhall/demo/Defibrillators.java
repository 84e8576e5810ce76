package city.posterity.cityhall.demo;

import static city.posterity.cityhall.demo.Delivery.evidence;
import static city.posterity.cityhall.demo.Subject.eur;
import static city.posterity.cityhall.demo.Subjects.goods;

import city.posterity.cityhall.demo.Subject.Need;
import city.posterity.cityhall.demo.Subject.Share;
import city.posterity.cityhall.demo.Subject.Wish;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.delivery.contract.CloseContract;
import city.posterity.procurement.delivery.contract.ClosingReport;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.Indicator;
import city.posterity.procurement.delivery.contract.RateIndicator;
import city.posterity.procurement.delivery.contract.RecordHandOver;
import city.posterity.procurement.delivery.contract.ReplyToReport;
import city.posterity.procurement.delivery.contract.StartClosing;
import city.posterity.procurement.delivery.contract.WriteClosingReport;
import city.posterity.procurement.delivery.obligation.FulfilObligation;
import city.posterity.procurement.delivery.obligation.MeasureObligation;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.delivery.obligation.Transfer;
import city.posterity.procurement.delivery.obligation.TransferObligation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A small purchase from quotations that is over: delivered, paid, looked back upon. */
final class Defibrillators {

  private static final String LOT = "L1";
  private static final String SELLER = "cora";

  private static final Subject HEARTS =
      new Subject(
          new Need(
              "Defibrillators in public places",
              "An ambulance takes nine minutes to the harbour; a heart has five.",
              "From any square a defibrillator is reached within two minutes.",
              List.of(
                  new Wish(
                      "resident",
                      "It must speak more than one language.",
                      "Five languages, chosen with one button.")),
              "Eleven devices of firms are shared already and stay on the map.",
              "Asked for by the fire brigade."),
          goods("33182100", "Defibrillators", "quotation", "Fourteen squares and stops", 1)
              .lot(
                  "Devices and courses",
                  "Fourteen devices in heated boxes, and courses for 120 people",
                  "21500.00",
                  14,
                  "devices",
                  "Defibrillator in a heated box")
              .paid(
                  new Share("devices", "Devices hang and are checked", 80),
                  new Share("courses", "120 people have learned it", 20)));

  private final Tale t;
  private final Delivery delivery;

  Defibrillators(Backstage backstage) {
    t = new Tale(backstage, HEARTS);
    delivery = new Delivery(t, LOT, SELLER);
  }

  Tale tell() {
    Planning.done(t, 200);
    Market.live(t, 200, 186);
    Bids.sealed(
        t,
        187,
        List.of(
            Offer.of("acme", "20950.00", "Fourteen devices from stock."),
            Offer.of(SELLER, "19600.00", "With courses in five languages.", courses(), cells())));
    Bids.opened(t, 186);
    Panel.admitted(t, 183, List.of("acme", SELLER));
    Panel.reported(t, 182, "Both meet everything; the lower price wins.");
    Awarding.decided(t, 180, Map.of(LOT, SELLER), "The lowest price of two bids that meet all.");
    delivery.signed(166, terms());
    delivery
        .inspected(
            135, "devices", "All fourteen hang", "Harbour square", "Each one opened and tried")
        .accepted(134, "devices", "")
        .paid(110, "devices", "2201")
        .inspected(100, "courses", "Twelve courses held", "Fire station", "131 people signed")
        .accepted(99, "courses", "")
        .paid(75, "courses", "2214");
    promises();
    lookBack();
    return t;
  }

  private void promises() {
    t.on(
        72,
        () ->
            t.does(
                    "inspector",
                    Obligation.idOf(delivery.contract(), courses()),
                    new MeasureObligation(
                        new BigDecimal("131"),
                        "whole contract",
                        List.of(evidence("Lists of those who came", "application/pdf"))))
                .does(
                    "manager",
                    Obligation.idOf(delivery.contract(), courses()),
                    new FulfilObligation())
                .does(
                    "manager",
                    Obligation.idOf(delivery.contract(), cells()),
                    new TransferObligation(
                        new Transfer("Fire brigade", t.day(72).getYear() + 5, eur("600.00")))));
  }

  private void lookBack() {
    var contract = delivery.contract();
    t.on(
        70,
        () ->
            t.does(
                    "manager",
                    contract,
                    new RateIndicator(
                        "ready", Indicator.Rating.GOOD, "whole contract", "No device failed"))
                .does(
                    "manager",
                    contract,
                    new RecordHandOver(
                        "map",
                        "Published as open data",
                        evidence("Receipt of the map office", "application/pdf")))
                .does("manager", contract, new StartClosing()));
    t.on(
        63,
        () ->
            t.does(
                "manager",
                contract,
                new WriteClosingReport(
                    new ClosingReport(
                        "From every square a device is reached within two minutes; two lives were"
                            + " saved at the harbour in the first three months.",
                        true,
                        "Order the heated boxes before the first frost; ask for courses in the"
                            + " evening, which filled first.",
                        Map.of(
                            "maintenance", "The fire brigade changes batteries in its own rounds.",
                            "debt", "Everything is paid.",
                            "data", "The map is open data and is kept by its office.",
                            "decommissioning", "The cells are in the ledger already.",
                            "promise-to-residents", "None was made beyond the contract.")))));
    t.on(
        55,
        () ->
            t.does(
                SELLER,
                contract,
                new ReplyToReport("We now offer evening courses first. Thank you for the map.")));
    t.on(50, () -> t.does("budget", contract, new CloseContract(null)));
  }

  private Promise courses() {
    return new Promise(
        "courses",
        Promise.Kind.SOCIAL,
        "People trained, in five languages",
        "people",
        new BigDecimal("120"),
        t.day(60),
        "the fire brigade",
        "25 EUR for each one missing");
  }

  private Promise cells() {
    return new Promise(
        "cells",
        Promise.Kind.GENERATIONAL,
        "Batteries taken back and recycled",
        "batteries",
        new BigDecimal("42"),
        t.day(0).plusYears(12),
        "the fire brigade",
        "30 EUR for each battery that is not");
  }

  private ContractTerms terms() {
    return new ContractTerms(
        "Defibrillators in public places",
        "Fourteen devices in heated boxes, and courses for 120 people.",
        t.day(163),
        t.day(40),
        List.of(new Indicator("ready", "Devices that pass the monthly check", "all")),
        List.of(
            t.milestone("devices", "Devices hang and are checked", 80, 133, 2),
            t.milestone("courses", "120 people have learned it", 20, 95, 2)),
        Map.of("map", "Places of all devices as open data"),
        List.of(),
        List.of());
  }
}
