package city.posterity.cityhall.openness;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.openness.ProcurementView.Happened;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.OrganisationId;
import java.util.HashMap;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Everything public about one procurement, from the first need to the last payment. */
@Controller
class ProcurementPage {

  private final PublicCache cache;
  private final NewestReleaseQueries releases;
  private final Casefile casefile;
  private final People people;
  private final CityClock clock;
  private final Texts texts;
  private final Freshness freshness;
  private final JsonMapper json = new JsonMapper();

  ProcurementPage(
      PublicCache cache,
      NewestReleaseQueries releases,
      Casefile casefile,
      People people,
      CityClock clock,
      Texts texts,
      Freshness freshness) {
    this.cache = cache;
    this.releases = releases;
    this.casefile = casefile;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
    this.freshness = freshness;
  }

  /**
   * @param order {@code oldest} for the timeline from its beginning; newest first otherwise
   * @throws ResponseStatusException 404 if there is none of this name or nothing of it is public,
   *     which are not told apart
   */
  @GetMapping("/procurements/{ocid}")
  @Public
  @Nullable String show(
      @PathVariable String ocid,
      @RequestParam(defaultValue = "") String order,
      Locale locale,
      Model model,
      ServletWebRequest request) {
    City city = cache.city().orElseThrow(ProcurementPage::notFound);
    var newest = cache.newest(city, ocid).orElseThrow(ProcurementPage::notFound);
    var spoken = new Spoken(texts, locale, city.zone(), names());
    ProcurementView view =
        cache.procurement(ocid, newest, locale, () -> view(city, ocid, newest.withheld(), spoken));
    Standing standing = Standing.of(view.release(), clock.instant());
    String name = ocid + "-" + newest.state() + "-" + view.number() + "-" + standing.word();
    if (freshness.isUnchanged(request, model, name, view.changed(), locale)) {
      return null;
    }
    model.addAttribute("view", view);
    model.addAttribute("standing", standing);
    model.addAttribute("oldestFirst", order.equals("oldest"));
    return "openness/procurement";
  }

  private ProcurementView view(City city, String ocid, Withheld withheld, Spoken spoken) {
    var newest =
        releases.find(city, ocid, withheld, spoken::marker).orElseThrow(ProcurementPage::notFound);
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
    return new Happened(
        line.at().toString(),
        spoken.shortMoment(line.at()),
        spoken.text("openness.timeline." + line.kind(), facts),
        quote == null ? "" : withheld.in(quote, spoken::marker),
        organisation == null ? part : spoken.names().apply(organisation),
        line.section().name().toLowerCase(Locale.ROOT));
  }

  /** Asks the register once for each name. */
  private Function<OrganisationId, String> names() {
    var known = new HashMap<OrganisationId, String>();
    return id ->
        known.computeIfAbsent(
            id, i -> people.organisation(i).map(OrganisationView::name).orElse(i.toString()));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
