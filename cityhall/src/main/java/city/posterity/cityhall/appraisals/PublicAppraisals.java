package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.appraisals.ComparisonView.Evidence;
import city.posterity.cityhall.appraisals.ComparisonView.Shown;
import city.posterity.cityhall.openness.Published;
import city.posterity.cityhall.openness.PublishedProcurement;
import city.posterity.cityhall.openness.Told;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What options and bids were found to cost over their life, for everybody: as a page, and as the
 * files from which anybody gets the same result again.
 */
@Controller
@Public
class PublicAppraisals {

  private final Cities cities;
  private final Published published;
  private final KeptAppraisals kept;
  private final Texts texts;

  PublicAppraisals(Cities cities, Published published, KeptAppraisals kept, Texts texts) {
    this.cities = cities;
    this.published = published;
    this.kept = kept;
    this.texts = texts;
  }

  /** The bids compared, once the bidders were told. */
  @GetMapping("/procurements/{ocid}/comparison")
  String comparison(@PathVariable String ocid, Locale locale, Model model) {
    City city = cities.find().orElseThrow(ComparisonPage::notFound);
    PublishedProcurement purchase =
        published.find(city, ocid, locale).orElseThrow(ComparisonPage::notFound);
    Told release = purchase.release();
    List<Told> appraisals = release.all("/bids/appraisals");
    if (appraisals.isEmpty()) {
      throw ComparisonPage.notFound();
    }
    var formats = new Formats(texts, locale, city.zone());
    model.addAttribute("title", release.text("/tender/title"));
    model.addAttribute("back", "/procurements/" + ocid);
    model.addAttribute("files", "/procurements/" + ocid + "/appraisals/");
    model.addAttribute("waiting", false);
    model.addAttribute("problems", List.of());
    model.addAttribute(
        "views", appraisals.stream().map(a -> view(city, release, a, formats)).toList());
    return "appraisals/comparison";
  }

  private ComparisonView view(City city, Told release, Told a, Formats formats) {
    KeptAppraisals.Kept files = find(city, a.text("/result"));
    Map<String, List<String>> worseOff =
        a.all("/options").stream()
            .collect(Collectors.toMap(o -> o.text("/relatedBid"), o -> o.texts("/worseOff")));
    var shown =
        new Shown(
            a.text("/relatedLot"),
            a.json().path("counts").asBoolean(),
            bid ->
                release.byId("/bids/details", bid).all("/tenderers").stream()
                    .map(t -> t.text("/name"))
                    .findFirst()
                    .orElse(bid),
            bid ->
                release.byId("/bids/details", bid).all("/results").stream()
                    .filter(r -> r.text("/relatedLot").equals(a.text("/relatedLot")))
                    .map(r -> r.money("/price"))
                    .findFirst()
                    .orElse(""),
            worseOff,
            new Evidence(
                a.text("/input"),
                a.text("/result"),
                a.text("/seed"),
                a.text("/draws"),
                a.text("/arithmetic"),
                a.text("/tables")));
    return ComparisonView.of(
        shown,
        Comparisons.json(files.input()),
        Comparisons.json(files.result()),
        List.of(),
        null,
        formats);
  }

  /** What went in or came out of an appraisal that the public record names. */
  @GetMapping("/procurements/{ocid}/appraisals/{result}/{file:input|result}.json")
  ResponseEntity<byte[]> file(
      @PathVariable String ocid,
      @PathVariable String result,
      @PathVariable String file,
      Locale locale) {
    City city = cities.find().orElseThrow(ComparisonPage::notFound);
    Told release =
        published.find(city, ocid, locale).orElseThrow(ComparisonPage::notFound).release();
    boolean named =
        Stream.concat(
                release.all("/bids/appraisals").stream(),
                Stream.of(release.at("/planning/optionsAppraisal")))
            .anyMatch(
                a -> result.equals(a.text("/result")) || result.equals(a.text("/resultHash")));
    if (!named) {
      throw ComparisonPage.notFound();
    }
    var files = find(city, result);
    return ComparisonPage.file(file, files.input(), files.result());
  }

  private KeptAppraisals.Kept find(City city, String result) {
    return kept.find(city.id(), result).orElseThrow(ComparisonPage::notFound);
  }
}
