package city.posterity.cityhall.demo;

import city.posterity.cityhall.appraisals.RunAppraisals;
import city.posterity.cityhall.bidding.SealedBids;
import city.posterity.cityhall.casefile.CaseClock;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.City;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What all sample procurements share.
 *
 * @param today when the sample is complete
 */
record Backstage(
    Casefile casefile,
    CaseClock cases,
    DemoClock clock,
    DemoPeople people,
    SealedBids bids,
    RunAppraisals appraisals,
    City city,
    Instant today) {

  /** A day at work: a weekend's is moved to the Friday before. Negative days are to come. */
  LocalDate day(int ago) {
    LocalDate day = today.atZone(city.zone()).toLocalDate().minusDays(ago);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  Instant time(int ago, int hour) {
    return day(ago).atTime(hour, 0).atZone(city.zone()).toInstant();
  }
}
