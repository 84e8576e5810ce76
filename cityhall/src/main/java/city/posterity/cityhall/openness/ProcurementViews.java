package city.posterity.cityhall.openness;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.openness.ProcurementView.Happened;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells procurements in words, from their newest release and their recorded events. */
@Component
final class ProcurementViews {

  private static final int ID = 12;

  private final PublicCache cache;
  private final NewestReleaseQueries releases;
  private final Casefile casefile;
  private final People people;
  private final Texts texts;
  private final JsonMapper json = new JsonMapper();

  ProcurementViews(
      PublicCache cache,
      NewestReleaseQueries releases,
      Casefile casefile,
      People people,
      Texts texts) {
    this.cache = cache;
    this.releases = releases;
    this.casefile = casefile;
    this.people = people;
    this.texts = texts;
  }

  /** Empty if there is none of this name or nothing of it is public, which are not told apart. */
  Optional<ProcurementView> find(City city, String ocid, Locale locale) {
    return cache.newest(city, ocid).map(newest -> show(city, ocid, newest, locale));
  }

  /** A procurement with what is withheld of it left out. */
  ProcurementView show(City city, String ocid, PublicCache.Newest newest, Locale locale) {
    return cache.procurement(
        ocid, newest, locale, () -> make(city, ocid, newest.withheld(), spoken(city, locale)));
  }

  /** What has become public since a moment, oldest first. */
  List<Happened> since(City city, NewestRelease newest, Instant moment, Locale locale) {
    UUID procurement = newest.procurement();
    Withheld withheld = releases.withheld(city, newest.ocid());
    List<Recorded> history = casefile.history(city.id(), procurement);
    List<Recorded> then =
        history.stream()
            // releases are dated to the millisecond
            .filter(r -> !r.processedAt().truncatedTo(ChronoUnit.MILLIS).isAfter(moment))
            .toList();
    var fresh = new ArrayList<>(Timeline.of(history).lines());
    Timeline.of(then).lines().forEach(fresh::remove);
    Spoken spoken = spoken(city, locale);
    return fresh.stream().map(l -> happened(l, withheld, spoken)).toList();
  }

  /**
   * A procurement as it would be told if its newest release had this body, after this history.
   * Nothing of it is kept.
   */
  ProcurementView told(
      City city, String ocid, JsonNode body, List<Recorded> history, Locale locale) {
    Spoken spoken = spoken(city, locale);
    Withheld withheld = releases.withheld(city, ocid);
    var release = new Told(body, spoken);
    var lines =
        Timeline.of(history).lines().stream().map(l -> happened(l, withheld, spoken)).toList();
    return new ProcurementView(
        ocid, 0, history.getLast().processedAt(), release.text("/tender/title"), release, lines);
  }

  private ProcurementView make(City city, String ocid, Withheld withheld, Spoken spoken) {
    var newest = releases.find(city, ocid, withheld, spoken::marker).orElseThrow();
    var release = new Told(json.readTree(newest.body()), spoken);
    var history = casefile.history(city.id(), newest.procurement());
    var lines =
        Timeline.of(history).lines().stream().map(l -> happened(l, withheld, spoken)).toList();
    String title =
        Stream.of("/tender/title", "/title")
            .map(release::text)
            .filter(t -> !t.isEmpty())
            .findFirst()
            .orElse(ocid);
    return new ProcurementView(ocid, newest.number(), newest.releasedAt(), title, release, lines);
  }

  private static Happened happened(TimelineLine line, Withheld withheld, Spoken spoken) {
    Object[] facts =
        line.facts().stream()
            .map(f -> f instanceof String s ? withheld.in(s, spoken::marker) : spoken.fact(f))
            .toArray();
    OrganisationId organisation = line.organisation();
    String part = spoken.text("openness.by." + line.by().name().toLowerCase(Locale.ROOT));
    String quote = line.quote();
    String name =
        String.join(
            "\n",
            line.at().toString(),
            line.kind(),
            line.facts().stream()
                // or what is withheld could be guessed and compared
                .map(f -> f instanceof String s ? withheld.in(s) : f)
                .toList()
                .toString(),
            String.valueOf(organisation));
    return new Happened(
        HexFormat.of().formatHex(Sha256.of(name), 0, ID),
        line.at().toString(),
        spoken.shortMoment(line.at()),
        spoken.text("openness.timeline." + line.kind(), facts),
        quote == null ? "" : withheld.in(quote, spoken::marker),
        organisation == null ? part : spoken.names().apply(organisation),
        line.section().name().toLowerCase(Locale.ROOT));
  }

  private Spoken spoken(City city, Locale locale) {
    return new Spoken(texts, locale, city.zone(), names());
  }

  /** Asks the register once for each name. */
  private Function<OrganisationId, String> names() {
    var known = new HashMap<OrganisationId, String>();
    return id ->
        known.computeIfAbsent(
            id, i -> people.organisation(i).map(OrganisationView::name).orElse(i.toString()));
  }
}
