package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.people.City;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/** Public procurements as rows, as publishing would have written them. */
final class SampleRows {

  static final Instant LONG_AGO = Instant.parse("2024-03-01T09:00:00Z");

  private final DSLContext database;
  private final City city;

  SampleRows(DSLContext database, City city) {
    this.database = database;
    this.city = city;
  }

  static final UUID LAMPS = UUID.fromString("0190aaaa-0000-7000-8000-000000000001");

  /** Forty-nine purchases, where there are none yet: tests that share a context share them. */
  static void fill(DSLContext database, City city) {
    if (database.fetchExists(LISTING)) {
      return;
    }
    var rows = new SampleRows(database, city);
    rows.listed(LAMPS, "Street lighting", "implementation", "goods", "110000", null, LONG_AGO)
        .released(LAMPS, 1, "{\"title\": \"Old words\"}")
        .released(LAMPS, 2, DELIVERED)
        .listed(
            UUID.randomUUID(),
            "School meals",
            "tender",
            "services",
            "250000.50",
            Instant.now().plus(Duration.ofDays(9)),
            LONG_AGO.plusSeconds(60))
        .listed(
            UUID.randomUUID(),
            "Trees for the market square",
            "planning",
            "works",
            "48000",
            null,
            LONG_AGO.plusSeconds(30))
        .listed(
            UUID.randomUUID(),
            "Closed tender",
            "tender",
            "works",
            null,
            LONG_AGO,
            LONG_AGO.minusSeconds(60));
    for (int i = 0; i < 45; i++) {
      rows.listed(
          UUID.randomUUID(),
          "Paper %02d".formatted(i),
          i % 2 == 0 ? "planning" : "ended",
          "goods",
          i % 3 == 0 ? null : String.valueOf(1000 + i),
          null,
          LONG_AGO.minus(Duration.ofDays(i / 2)));
    }
  }

  static String ocid(UUID procurement) {
    return "ocds-000000-" + procurement;
  }

  SampleRows listed(
      UUID id,
      String title,
      String stage,
      @Nullable String category,
      @Nullable String amount,
      @Nullable Instant deadline,
      Instant updated) {
    database
        .insertInto(LISTING)
        .set(LISTING.CITY_ID, city.id())
        .set(LISTING.PROCUREMENT_ID, id)
        .set(LISTING.OCID, ocid(id))
        .set(LISTING.TITLE, title)
        .set(
            LISTING.DESCRIPTION,
            "Streets and squares are safe and pleasant by day and by night, for everybody who"
                + " walks.")
        .set(LISTING.BUYER, "Department of Streets")
        .set(LISTING.STAGE, stage)
        .set(LISTING.CATEGORY, category)
        .set(LISTING.AMOUNT, amount == null ? null : new BigDecimal(amount))
        .set(LISTING.CURRENCY, amount == null ? null : "EUR")
        .set(LISTING.DEADLINE, deadline == null ? null : deadline.atOffset(ZoneOffset.UTC))
        .set(LISTING.PUBLISHED_AT, updated.atOffset(ZoneOffset.UTC))
        .set(LISTING.PUBLISHED_YEAR, updated.atOffset(ZoneOffset.UTC).getYear())
        .set(LISTING.UPDATED_AT, updated.atOffset(ZoneOffset.UTC))
        .set(LISTING.RELEASES, 1)
        .execute();
    return this;
  }

  SampleRows released(UUID id, int number, String body) {
    database
        .insertInto(RELEASE)
        .set(RELEASE.CITY_ID, city.id())
        .set(RELEASE.OCID, ocid(id))
        .set(RELEASE.NUMBER, number)
        .set(RELEASE.ID, UUID.randomUUID())
        .set(RELEASE.PROCUREMENT_ID, id)
        .set(RELEASE.COMMAND_ID, UUID.randomUUID())
        .set(RELEASE.RELEASED_AT, LONG_AGO.plusSeconds(number).atOffset(ZoneOffset.UTC))
        .set(RELEASE.TAGS, "tender")
        .set(RELEASE.BODY, JSON.json(body))
        .execute();
    database
        .update(LISTING)
        .set(LISTING.RELEASES, number)
        .where(LISTING.CITY_ID.eq(city.id()), LISTING.PROCUREMENT_ID.eq(id))
        .execute();
    return this;
  }

  /** A purchase that has come as far as its first payment. */
  static final String DELIVERED =
      """
      {"ocid": "x", "title": "Street lighting", "buyer": {"id": "b", "name": "Department of Streets"},
       "parties": [{"id": "b", "name": "Department of Streets",
         "contactPoint": {"name": "Somebody Secret", "email": "streets@city.example", "telephone": "+351 21 000 000"}}],
       "planning": {"rationale": "Old lamps fail every week.", "problem": "The old town is dark.",
         "outcome": "Everybody walks home safely.",
         "budget": {"amount": {"amount": 144000, "currency": "EUR"}},
         "consultation": {"period": {"startDate": "2024-01-01T00:00:00Z", "endDate": "2024-01-20T23:00:00Z"},
           "inputs": [{"id": "i", "date": "2024-01-04T10:00:00Z", "description": "Not too bright, please.", "answer": "The lamps will be shaded."}]}},
       "tender": {"id": "t", "title": "Street lighting for the old town", "description": "Four hundred lamps that are kind to people, bats and stars.",
         "status": "complete", "value": {"amount": 120000, "currency": "EUR"},
         "procurementMethod": "open", "procurementMethodDetails": "Open procedure",
         "procurementMethodRationale": "Anybody may bid.", "mainProcurementCategory": "goods",
         "tenderPeriod": {"startDate": "2024-02-01T10:00:00Z", "endDate": "2024-03-05T12:00:00Z"},
         "enquiryPeriod": {"startDate": "2024-02-01T10:00:00Z", "endDate": "2024-02-20T12:00:00Z"},
         "items": [{"id": "1", "description": "Lamp, 30 W, shaded", "quantity": 400, "unit": {"name": "piece"}, "relatedLot": "L1"}],
         "lots": [{"id": "L1", "title": "Lamps and poles", "status": "complete", "value": {"amount": 120000, "currency": "EUR"},
           "awardCriteria": {"criteria": [
             {"type": "price", "name": "price", "numbers": [{"number": 60, "weight": "pointsExact"}]},
             {"type": "quality", "name": "Q1", "description": "Light where it is needed", "numbers": [{"number": 40, "weight": "pointsExact"}, {"number": 10, "threshold": "minimumScore"}]}]}}],
         "criteria": [{"id": "c", "title": "No unpaid taxes.", "description": "A certificate of the last three months."}],
         "enquiries": [{"id": "e", "date": "2024-02-10T10:00:00Z", "description": "May the poles be of wood?", "answer": "Yes, if they last for thirty years.", "dateAnswered": "2024-02-12T10:00:00Z"}]},
       "bids": {"details": [
         {"id": "1", "date": "2024-03-04T15:00:00Z", "status": "valid", "tenderers": [{"id": "s", "name": "Acme Light"}], "value": {"amount": 110000, "currency": "EUR"},
           "results": [{"id": "L1", "relatedLot": "L1", "rank": 1, "scores": [{"id": "Q1", "score": 8.5, "scale": 10, "rationale": "Even light, little glare"}]}]},
         {"id": "2", "date": "2024-03-05T11:59:00Z", "status": "disqualified", "tenderers": [{"id": "o", "name": "Bolt & Sons"}], "disqualificationRationale": "No certificate was handed in."}]},
       "awards": [{"id": "a", "status": "active", "date": "2024-03-20T10:00:00Z", "value": {"amount": 110000, "currency": "EUR"},
         "suppliers": [{"id": "s", "name": "Acme Light"}], "relatedLots": ["L1"], "standstillPeriod": {"startDate": "2024-03-20T10:00:00Z", "endDate": "2024-03-31T22:00:00Z"}}],
       "contracts": [{"id": "k", "awardID": "a", "title": "Lamps for the old town", "status": "active", "value": {"amount": 110000, "currency": "EUR"},
         "dateSigned": "2024-04-02T10:00:00Z", "period": {"startDate": "2024-04-10T00:00:00Z", "endDate": "2026-04-09T23:59:59Z"},
         "amendments": [{"id": "x", "date": "2024-06-01T10:00:00Z", "description": "Twenty more lamps at the school.", "rationale": "additional-need"}],
         "implementation": {
           "milestones": [
             {"id": "m1", "title": "First two hundred lamps", "status": "met", "dueDate": "2024-05-31T23:59:59Z", "dateMet": "2024-05-28T10:00:00Z", "value": {"amount": 55000, "currency": "EUR"}},
             {"id": "m2", "title": "The other lamps", "status": "notMet", "dueDate": "2024-09-30T23:59:59Z", "value": {"amount": 55000, "currency": "EUR"}}],
           "transactions": [{"id": "p1", "date": "2024-06-15T10:00:00Z", "value": {"amount": 55000, "currency": "EUR"}, "relatedImplementationMilestone": {"id": "m1", "title": "First two hundred lamps"}}],
           "obligations": [{"id": "o1", "title": "Apprenticeships", "status": "binding", "unit": "places", "target": 2, "measured": 1, "dueDate": "2025-12-31T23:59:59Z", "consequence": "EUR 5,000 for each place that is missing"}]}}]}
      """;
}
