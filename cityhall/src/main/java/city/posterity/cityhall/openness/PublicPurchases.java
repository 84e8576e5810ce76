package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.cityhall.web.Texts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells other parts of the application what is public: the same as the pages show, never more. All
 * of it is of the city of this installation, of which there has to be one.
 */
@Component
public final class PublicPurchases {

  /** Tags of releases that followers hear of at once. */
  private static final Set<String> RESULTS =
      Set.of("award", "awardCancellation", "tenderCancellation");

  private final DSLContext database;
  private final Cities cities;
  private final PublicCache cache;
  private final NewestReleaseQueries releases;
  private final ListingQueries listings;
  private final ProcurementViews views;
  private final PublicAddress address;
  private final CityClock clock;
  private final Texts texts;

  PublicPurchases(
      DSLContext database,
      Cities cities,
      PublicCache cache,
      NewestReleaseQueries releases,
      ListingQueries listings,
      ProcurementViews views,
      PublicAddress address,
      CityClock clock,
      Texts texts) {
    this.database = database;
    this.cities = cities;
    this.cache = cache;
    this.releases = releases;
    this.listings = listings;
    this.views = views;
    this.address = address;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * One public procurement.
   *
   * @param release number of its newest release
   */
  public record Purchase(String ocid, String title, int release) {}

  /**
   * One release in the change feed.
   *
   * @param position in the feed
   * @param urgent whether it moves the time for bids, or tells a result
   */
  public record Change(long position, String ocid, int release, boolean urgent) {}

  /**
   * A result of a search, in words.
   *
   * @param status what it is open for or how far it is
   * @param deadline end of the time for bids; empty unless it is open
   */
  public record Found(String ocid, String title, String buyer, String status, String deadline) {}

  /** Empty if there is none of this name or nothing of it is public, which are not told apart. */
  public Optional<Purchase> find(String ocid) {
    City city = city();
    // never from a cache: what was told is counted by it
    return releases
        .number(city, ocid)
        .flatMap(
            number -> listings.find(city, ocid).map(l -> new Purchase(ocid, l.title(), number)));
  }

  /** Position of the last release in the change feed; 0 while it is empty. */
  public long lastPosition() {
    Long last =
        database
            .select(DSL.max(RELEASE.POSITION))
            .from(RELEASE)
            .where(RELEASE.CITY_ID.eq(city().id()))
            .fetchOne(0, Long.class);
    return last == null ? 0 : last;
  }

  /** Releases after a position of the change feed, in order. */
  public List<Change> after(long position, int limit) {
    return database
        .select(RELEASE.POSITION, RELEASE.OCID, RELEASE.NUMBER, RELEASE.TAGS)
        .from(RELEASE)
        .where(RELEASE.CITY_ID.eq(city().id()), RELEASE.POSITION.gt(position))
        .orderBy(RELEASE.POSITION)
        .limit(limit)
        .fetch(r ->
            new Change(
                r.value1(), r.value2(), r.value3(), isUrgent(r.value2(), r.value3(), r.value4())));
  }

  private boolean isUrgent(String ocid, int number, String tags) {
    return Arrays.stream(tags.split(",")).anyMatch(RESULTS::contains)
        || !milestones(ocid, number).equals(milestones(ocid, number - 1));
  }

  /** While it is planned, it does not matter how far the plan is. */
  private static String begun(@Nullable String status) {
    return status == null || status.startsWith("plan") ? "" : status;
  }

  /** End of the time for bids, and whether the tender goes on. */
  private List<String> milestones(String ocid, int number) {
    return database
        .select(
            DSL.field("{0} #>> '{tender,tenderPeriod,endDate}'", String.class, RELEASE.BODY),
            DSL.field("{0} #>> '{tender,status}'", String.class, RELEASE.BODY))
        .from(RELEASE)
        .where(RELEASE.CITY_ID.eq(city().id()), RELEASE.OCID.eq(ocid), RELEASE.NUMBER.eq(number))
        .fetchOptional(r -> List.of(String.valueOf(r.value1()), begun(r.value2())))
        .orElse(List.of("null", ""));
  }

  /**
   * What has become public of a procurement after one of its releases, oldest first, each with its
   * time; empty if a release says something that no recorded event does.
   *
   * @param release number of one of its releases
   */
  public List<String> since(String ocid, int release, Locale locale) {
    City city = city();
    Instant moment =
        database
            .select(RELEASE.RELEASED_AT)
            .from(RELEASE)
            .where(RELEASE.CITY_ID.eq(city.id()), RELEASE.OCID.eq(ocid))
            .and(RELEASE.NUMBER.eq(release))
            .fetchOptional(r -> r.value1().toInstant())
            .orElse(Instant.EPOCH);
    Spoken spoken = spoken(locale);
    return releases.find(city, ocid, releases.withheld(city, ocid), spoken::marker).stream()
        .flatMap(newest -> views.since(city, newest, moment, locale).stream())
        .map(h -> texts.text(locale, "openness.happened", h.when(), h.sentence()))
        .toList();
  }

  /**
   * A search in its one form, to be kept.
   *
   * @param asked see {@link Search}
   * @return the query of its address; empty if it asks for everything or cannot be understood
   */
  public Optional<String> search(Map<String, String> asked) {
    Search search = Search.read(asked);
    return search.problems().isEmpty() && search.isNarrow()
        ? Optional.of(search.query())
        : Optional.empty();
  }

  /** What a kept search asks for, in words. */
  public String inWords(String query, Locale locale) {
    return SearchWords.of(read(query), spoken(locale));
  }

  /**
   * What fits a kept search and is new since a moment, without what is over already; the latest
   * first, no more than one page.
   */
  public List<Found> newSince(String query, Instant since, Locale locale) {
    Instant now = clock.instant();
    Spoken spoken = spoken(locale);
    return listings.newSince(city(), read(query), since, now).stream()
        .map(p -> Card.of(p, now, spoken))
        .map(c ->
            new Found(
                c.ocid(),
                c.title(),
                c.buyer(),
                spoken.text("openness.status." + c.status()),
                c.status().equals("open") ? c.deadline() : ""))
        .toList();
  }

  /**
   * @param path of a page of this installation, with a slash in front
   */
  public URI address(String path) {
    return address.at(path.substring(1));
  }

  private static Search read(String query) {
    Map<String, String> asked =
        UriComponentsBuilder.newInstance()
            .query(query)
            .build()
            .getQueryParams()
            .toSingleValueMap()
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> URLDecoder.decode(String.valueOf(e.getValue()), StandardCharsets.UTF_8)));
    return Search.read(asked);
  }

  private Spoken spoken(Locale locale) {
    return new Spoken(texts, locale, city().zone(), _ -> "");
  }

  private City city() {
    return cache.city().orElseGet(cities::current);
  }
}
