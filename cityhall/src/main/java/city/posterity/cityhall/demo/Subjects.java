package city.posterity.cityhall.demo;

import static city.posterity.procurement.market.tender.Criterion.Kind.EXCLUSION;
import static city.posterity.procurement.market.tender.Criterion.Kind.PERFORMANCE;
import static city.posterity.procurement.market.tender.Criterion.Kind.REQUIREMENT;
import static city.posterity.procurement.market.tender.Criterion.Kind.SELECTION;

import city.posterity.cityhall.demo.Subject.Need;
import city.posterity.cityhall.demo.Subject.Purchase;
import city.posterity.cityhall.demo.Subject.Share;
import city.posterity.cityhall.demo.Subject.Wish;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.CostItem;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.util.List;

/** What the sample city buys. Nothing here exists; the numbers are of a likely size. */
final class Subjects {

  private static final String OPEN = "open";
  private static final String QUOTATION = "quotation";

  static final Criterion REGISTERED =
      new Criterion(
          "no-exclusion",
          EXCLUSION,
          "No ground for exclusion",
          "No conviction, no unpaid taxes or social contributions; a declaration is enough.");

  static final Subject FOUNTAINS =
      new Subject(
          new Need(
              "Drinking fountains in the parks",
              "Five parks have no free water; on hot days the kiosks sell 900 plastic bottles.",
              "Everybody in a park finds drinking water within five minutes' walk.",
              List.of(),
              "No fountain can be moved from elsewhere.",
              "Heat plan, measure 4."),
          goods("39370000", "Water installations", OPEN, "Five parks", 10)
              .lot("Fountains", "Twelve, of one kind", "62000.00", 12, "fountains", "Fountain"));

  static final Subject PARKING =
      new Subject(
          new Need(
              "Accessible parking app",
              "People who need a wide bay drive round for twenty minutes to find a free one.",
              "A free wide bay is found on the phone, on the web or by a call.",
              List.of(
                  new Wish(
                      "resident",
                      "Not everybody has a smartphone. Can one call a number as well?",
                      "Yes. A telephone line with the same knowledge is part of what we buy."),
                  new Wish(
                      "cora",
                      "Ask for open data of the bays, so that every map can show them.",
                      "We will ask for it under an open licence."),
                  new Wish(
                      "resident",
                      "Say how long the kerb is and whether it is lowered.",
                      "Each bay will be measured once; kerbs are part of it.")),
              "The app of the region knows no wide bays.",
              "Asked for by the disability council."),
          services("72212000", "Application software", OPEN, "Fairhaven", 4)
              .lot("App and line", "Built and run", "180000.00", 4, "years", "Service"));

  static final Subject FLOOD =
      new Subject(
          new Need(
              "Flood-warning network",
              "The Alder floods twice a year, and households have one hour's warning.",
              "Every household along the Alder is warned six hours before the water comes.",
              List.of(
                  new Wish(
                      "resident",
                      "My mother is deaf. A siren alone does not reach her.",
                      "Warnings will come as sound, as light and as text."),
                  new Wish(
                      "bolt",
                      "Let gauges run on batteries for a year: power fails first in a flood.",
                      "Agreed; the terms will ask for twelve months without mains.")),
              "The country's gauges are too far up the river; neighbours have none to share.",
              "Two floods in three years cost 1.4 million."),
          goods("38125000", "River gauges and warning devices", OPEN, "Valley of the Alder", 10)
              .lot(
                  "Gauges and warning",
                  "Sixty gauges, the radio between them and the warnings",
                  "420000.00",
                  60,
                  "gauges",
                  "River gauge with radio, twelve months on battery"));

  static final Subject LAPTOPS =
      new Subject(
          new Need(
              "School laptops",
              "One in four pupils has no computer at home, and those at school last three years.",
              "Every pupil of years 7 to 10 has a laptop that is repaired for six years.",
              List.of(
                  new Wish(
                      "resident",
                      "Let pupils learn to repair them: screws, not glue.",
                      "It becomes a criterion: how many parts pupils can change themselves.")),
              "Used laptops of the offices cover the first year only.",
              "Council decision on equal chances."),
          goods("30213100", "Portable computers", OPEN, "Eleven schools", 6)
              .lot(
                  "Laptops with six years of repair",
                  "Delivered, set up, repaired within three school days",
                  "1150000.00",
                  2400,
                  "devices",
                  "Laptop, battery and keyboard changed without glue")
              .asking(
                  REGISTERED,
                  new Criterion(
                      "parts",
                      REQUIREMENT,
                      "Spare parts for six years",
                      "List of parts with prices that hold for six years."))
              .by(
                  weighted(
                      45,
                      quality("repair", "How well pupils and schools can repair it", 30, 4),
                      quality("service", "Service on the spot", 15, 3),
                      quality("footprint", "Carbon footprint of making and use", 10, 0)))
              .paid(new Share("delivery", "All delivered", 80), new Share("end", "Year six", 20)));

  static final Subject STANDS =
      new Subject(
          new Need(
              "Repair stands for bicycles",
              "A flat tyre ends the ride: no shop within 3 km of six stations opens before ten.",
              "At every station a bicycle is pumped up and mended at any hour.",
              List.of(
                  new Wish(
                      "resident",
                      "Put the pump where a wheelchair can reach it.",
                      "The handle will be at 90 cm.")),
              "Nobody else in the city has any to spare.",
              "Cycling plan, measure 11."),
          goods("34928400", "Urban furniture", QUOTATION, "Six stations", 1)
              .lot(
                  "Stands",
                  "Six stands with pump and tools on a cable, set on foundations",
                  "16800.00",
                  6,
                  "stands",
                  "Repair stand with pump"));

  static final Subject CAMERAS =
      new Subject(
          new Need(
              "Bus-lane cameras",
              "Buses on four lines are eleven minutes late because bus lanes are blocked.",
              "Buses keep their timetable, and nobody is filmed without cause.",
              List.of(
                  new Wish(
                      "resident",
                      "No faces, please, and nothing kept longer than needed.",
                      "The camera itself blurs everything but the plate, and forgets within a minute"
                          + " what was no offence.")),
              "Patrols on foot were tried for a year: 4 minutes better, 310,000 a year.",
              "Bus priority programme."),
          goods("34970000", "Traffic-monitoring equipment", OPEN, "Lines 3, 8, 14 and 22", 8)
              .lot(
                  "Cameras",
                  "Forty cameras with masts, and eight years of care",
                  "380000.00",
                  40,
                  "cameras",
                  "Camera that keeps number plates only")
              .asking(
                  REGISTERED,
                  new Criterion(
                      "privacy",
                      REQUIREMENT,
                      "Blurring inside the camera",
                      "Report of an independent laboratory.")));

  static final Subject SWIMMING =
      new Subject(
          new Need(
              "Swimming lessons in the holidays",
              "Four in ten children leave primary school without being able to swim.",
              "Two hundred children learn to swim this year.",
              List.of(
                  new Wish(
                      "resident", "Offer hours for girls only.", "One course in four will be.")),
              "The clubs have no teachers left.",
              "Asked for by the youth council."),
          services("80400000", "Adult and other education", QUOTATION, "Harbour pool", 1)
              .lot("Lessons", "Twenty courses of ten hours", "21000.00", 20, "courses", "Course"));

  static final Subject LIGHTS =
      new Subject(
          new Need(
              "Street-lighting renewal",
              "3,000 lamps use four times the power they need and light the sky.",
              "Half the power, dark skies, and no street less safe.",
              List.of(
                  new Wish(
                      "resident",
                      "The path behind the hospital is dark already. Do not dim it further.",
                      "It is on the list of paths that are never dimmed.")),
              "New bulbs in old lamps would save a third of what new lamps save.",
              "Climate plan, measure 2."),
          works("45316100", "Outdoor lighting works", OPEN, "Old Town and Northside", 3)
              .lot(
                  "Lamps",
                  "3,000 lamps taken down, replaced and looked after for three years",
                  "2100000.00",
                  3000,
                  "lamps",
                  "Lamp, dimmable, shaded to the sky")
              .asking(
                  REGISTERED,
                  new Criterion(
                      "references",
                      SELECTION,
                      "Experience",
                      "At least 1,000 street lamps renewed in the last five years."),
                  new Criterion(
                      "take-back",
                      PERFORMANCE,
                      "Old lamps are taken back",
                      "Reused or recycled, with a weight for each path."))
              .by(
                  weighted(
                      50,
                      quality("light", "Light on the ground, darkness in the sky", 30, 5),
                      quality("works", "How residents live with the works", 20, 3)))
              .paid(
                  new Share("half", "1,500 lamps burn", 45),
                  new Share("all", "All lamps burn", 45),
                  new Share("care", "Three years of care", 10))
              .inTwoEnvelopes());

  static final Subject SHELVES =
      new Subject(
          new Need(
              "Library shelves and chairs",
              "The new branch library opens in spring without furniture.",
              "Furniture that is mended rather than replaced, for thirty years.",
              List.of(
                  new Wish(
                      "resident",
                      "Chairs of different heights: my knees are 80 years old.",
                      "A third of the chairs will be higher, with arms.")),
              "The old branch's shelves are reused; they fill a fifth of the room.",
              "The library opens in any case."),
          goods("39155000", "Library furniture", OPEN, "Northside branch library", 2)
              .lot(
                  "Furniture",
                  "Shelves of certified wood and chairs whose parts come off",
                  "160000.00",
                  400,
                  "shelves",
                  "Shelf of certified wood")
              .asking(REGISTERED)
              .by(
                  new LifeCycleCost(
                      List.of(
                          new CostItem("repair", "Repair over thirty years, parts and hours"),
                          new CostItem("surface", "Oiling or painting over thirty years")),
                      TieBreak.EARLIER_RECEIPT))
              .paid(new Share("delivery", "Everything stands", 100)));

  private Subjects() {}

  static Purchase goods(String cpv, String kind, String procedure, String place, int years) {
    return Purchase.of(
        MainCategory.GOODS, new Classification("CPV", cpv, kind), procedure, place, years);
  }

  static Purchase services(String cpv, String kind, String procedure, String place, int years) {
    return Purchase.of(
        MainCategory.SERVICES, new Classification("CPV", cpv, kind), procedure, place, years);
  }

  static Purchase works(String cpv, String kind, String procedure, String place, int years) {
    return Purchase.of(
        MainCategory.WORKS, new Classification("CPV", cpv, kind), procedure, place, years);
  }

  static AwardMethod weighted(int price, QualityCriterion... criteria) {
    return new WeightedCriteria(
        BigDecimal.valueOf(price), List.of(criteria), TieBreak.EARLIER_RECEIPT);
  }

  static QualityCriterion quality(String id, String title, int weight, int minimum) {
    return new QualityCriterion(
        id,
        title,
        BigDecimal.valueOf(weight),
        BigDecimal.TEN,
        BigDecimal.valueOf(minimum),
        List.of("not convincing", "as asked", "clearly better than asked"));
  }
}
