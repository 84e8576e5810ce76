package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.cityhall.web.Texts;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Feeds to subscribe to: of any search, and of one procurement. */
@Controller
@Public
class FeedPages {

  private static final int MOST_EVENTS = 50;

  private final PublicCache cache;
  private final ListingQueries listings;
  private final ProcurementViews views;
  private final PublicAddress address;
  private final CityClock clock;
  private final Texts texts;
  private final Freshness freshness;

  FeedPages(
      PublicCache cache,
      ListingQueries listings,
      ProcurementViews views,
      PublicAddress address,
      CityClock clock,
      Texts texts,
      Freshness freshness) {
    this.cache = cache;
    this.listings = listings;
    this.views = views;
    this.address = address;
    this.clock = clock;
    this.texts = texts;
    this.freshness = freshness;
  }

  /**
   * The latest results of a search; each purchase is one entry, however often it changes.
   *
   * @param asked see {@link Search}; the order is always that of the latest change
   */
  @GetMapping("/feed.atom")
  @Nullable ResponseEntity<byte[]> search(
      @RequestParam Map<String, String> asked, Locale locale, ServletWebRequest request) {
    City city = city();
    Search given = Search.read(asked);
    if (!given.problems().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Search search = given.latest();
    Instant change = cache.lastChange(city);
    Instant now = clock.instant();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    String name = "feed-" + change.toEpochMilli() + "-" + minute.getEpochSecond();
    if (freshness.isUnchanged(request, name, change, locale)) {
      return null;
    }
    var spoken = new Spoken(texts, locale, city.zone(), _ -> "");
    List<AtomFeed.Entry> entries =
        listings.search(city, search, now).listings().stream()
            .map(p -> entry(p, now, spoken))
            .toList();
    String title =
        search.isNarrow()
            ? texts.text(
                locale, "openness.feed.search", city.name(), SearchWords.of(search, spoken))
            : texts.text(locale, "openness.home.titleOf", city.name());
    return answer(
        new AtomFeed(
            at(search.at("/feed.atom")),
            at(search.at("/")),
            title,
            city.name(),
            locale.toLanguageTag(),
            entries.isEmpty() ? change : entries.getFirst().updated(),
            entries));
  }

  private AtomFeed.Entry entry(ListedProcurement p, Instant now, Spoken spoken) {
    URI page = at("/procurements/" + p.ocid());
    Card card = Card.of(p, now, spoken);
    String status = spoken.text("openness.status." + card.status());
    String summary =
        card.status().equals("open")
            ? spoken.text(
                "openness.feed.open", card.buyer(), status, card.deadline(), card.summary())
            : spoken.text("openness.feed.entry", card.buyer(), status, card.summary());
    return new AtomFeed.Entry(page, page, p.title(), summary, p.publishedAt(), p.updatedAt());
  }

  /**
   * What happened in one procurement, the newest first.
   *
   * @throws ResponseStatusException 404 if nothing of this name is public
   */
  @GetMapping("/procurements/{ocid}/feed.atom")
  @Nullable ResponseEntity<byte[]> procurement(
      @PathVariable String ocid, Locale locale, ServletWebRequest request) {
    City city = city();
    var newest =
        cache
            .newest(city, ocid)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ProcurementView view = views.show(city, ocid, newest, locale);
    if (freshness.isUnchanged(request, ocid + "-" + newest.state(), view.changed(), locale)) {
      return null;
    }
    String page = "/procurements/" + ocid;
    var told = new HashSet<String>();
    List<AtomFeed.Entry> entries =
        view.newestFirst().stream()
            .filter(e -> told.add(e.id()))
            .limit(MOST_EVENTS)
            .map(e -> {
              Instant at = Instant.parse(e.iso());
              return new AtomFeed.Entry(
                  at(page + "#" + e.id()),
                  at(page + (view.hasSection(e.section()) ? "#" + e.section() : "")),
                  e.sentence(),
                  e.quote(),
                  at,
                  at);
            })
            .toList();
    return answer(
        new AtomFeed(
            at(page + "/feed.atom"),
            at(page),
            view.title(),
            city.name(),
            locale.toLanguageTag(),
            view.changed(),
            entries));
  }

  private static ResponseEntity<byte[]> answer(AtomFeed feed) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, AtomFeed.TYPE).body(feed.write());
  }

  private City city() {
    return cache.city().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private URI at(String path) {
    return address.at(path.substring(1));
  }
}
