package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.RecordView;
import city.posterity.procurement.Classification;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.planning.need.PlanItem;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Set;

/** Says sums, days, hours and names in the language of a page and the time of the city. */
final class Sentences implements RecordView.Voice {

  /** Of use to programs only: names of other things that the page shows anyway, digests, counts. */
  private static final Set<String> HIDDEN =
      Set.of(
          "options@Need",
          "id",
          "status",
          "tender",
          "need",
          "packId",
          "sha256",
          "commitment@Opening",
          "envelopes",
          "docset",
          "seed",
          "explained",
          "due@Opening",
          "bids",
          "attempts",
          "versions@Contract",
          "warned",
          "pseudonym",
          "scope",
          "rankings",
          "origin@Contract",
          "comparable",
          "code@GroundTaken",
          "upheld",
          "holdUntil",
          // of a policy: what its other pages show, and who is behind what was said
          "author@Contribution",
          "coder",
          "hash@ClauseVersion",
          "pack@Origin",
          "parts@Edition",
          "place@Clause",
          "prefix",
          "suffix",
          // these have tables of their own
          "sheet@LotBid",
          "sheet@LotPrice",
          "costing@TenderTerms");

  private final ULocale locale;
  private final ZoneId zone;
  private final Names names;
  private final Desk desk;

  Sentences(Locale locale, Desk desk, Names names) {
    // English without a country is British here, or it would be American
    this.locale = locale.equals(Locale.ENGLISH) ? ULocale.UK : ULocale.forLocale(locale);
    this.zone = desk.zone();
    this.names = names;
    this.desk = desk;
  }

  @Override
  public String money(Money money) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(money.currency()));
    if (money.amount().stripTrailingZeros().scale() <= 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(money.amount());
  }

  /** With the zone, so that nobody has to guess whose noon it is. */
  @Override
  public String moment(Instant at) {
    var format = DateFormat.getInstanceForSkeleton("yMMMMdjmvvvv", locale);
    format.setTimeZone(com.ibm.icu.util.TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(at));
  }

  @Override
  public String day(LocalDate day) {
    var format = DateFormat.getInstanceForSkeleton("yMMMMd", locale);
    format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  @Override
  public String number(Number number) {
    return NumberFormat.getInstance(locale).format(number);
  }

  @Override
  public String person(PersonId id) {
    return desk.isStaff() || id.equals(desk.actor().person())
        ? names.person(id)
        : names.text("work.somebody");
  }

  @Override
  public String organisation(OrganisationId id) {
    return names.organisation(id);
  }

  @Override
  public String thing(StreamId id) {
    return names.thing(desk, id);
  }

  @Override
  public boolean isHidden(Class<?> record, String component) {
    // the code of a classification and the number of a budget line are what people know them by
    if (record == Classification.class || record == PlanItem.BudgetLine.class) {
      return false;
    }
    return HIDDEN.contains(component) || HIDDEN.contains(component + "@" + record.getSimpleName());
  }
}
