package city.posterity.cityhall.openness;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Recorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it is told to everyone.
 *
 * @param at when it happened, which may be long before it became public
 * @param kind names the sentence: {@code openness.timeline.<kind>}
 * @param facts what the sentence is completed with: texts, numbers, {@code Money}, {@code Instant},
 *     {@code LocalDate}, {@code OrganisationId}
 * @param quote words of those who acted, shown as such; absent where there are none
 * @param by who acted, never a person
 * @param organisation whose name is told; absent where the part alone is
 * @param section of the procurement's page that tells more
 */
record TimelineLine(
    Instant at,
    String kind,
    List<Object> facts,
    @Nullable String quote,
    By by,
    @Nullable OrganisationId organisation,
    Section section) {

  /** In which part somebody acted. */
  enum By {
    CITY,
    SUPPLIER,
    RESIDENT,
    /** Somebody whose name is not told, such as who asks a question. */
    UNNAMED,
    REVIEWER,
    /** Nobody: a date came. */
    TIME
  }

  /** Parts of a procurement's page; the name in lower case is the anchor. */
  enum Section {
    PLANNING,
    MARKET,
    COMMENTS,
    TENDER,
    QUESTIONS,
    BIDS,
    AWARD,
    COMPLAINTS,
    CONTRACT,
    CHANGES,
    MILESTONES,
    OBLIGATIONS,
    PAYMENTS,
    WITHHELD,
    DEPARTURES
  }

  TimelineLine {
    facts = List.copyOf(facts);
  }

  /** The city did something; the other parts are said with {@link #by} and {@link #by(By)}. */
  static TimelineLine of(Recorded recorded, Section section, Object... facts) {
    return new TimelineLine(
        recorded.at(),
        kebab(recorded.event().getClass().getSimpleName()),
        List.of(facts),
        null,
        By.CITY,
        null,
        section);
  }

  TimelineLine at(Instant moment) {
    return new TimelineLine(moment, kind, facts, quote, by, organisation, section);
  }

  TimelineLine by(By who) {
    return new TimelineLine(at, kind, facts, quote, who, null, section);
  }

  TimelineLine by(OrganisationId supplier) {
    return new TimelineLine(at, kind, facts, quote, By.SUPPLIER, supplier, section);
  }

  TimelineLine saying(@Nullable String words) {
    return new TimelineLine(
        at,
        kind,
        facts,
        words == null || words.isBlank() ? null : words,
        by,
        organisation,
        section);
  }

  /** {@code TenderPublished} becomes {@code tender-published}. */
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }
}
