package city.posterity.cityhall.documents;

import city.posterity.cityhall.openness.Published;
import city.posterity.cityhall.openness.PublishedProcurement;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Public;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Notice, award and closing report of a procurement as PDF, from when they are public. */
@Controller
class PublicPapers {

  private static final long MOST_BYTES_KEPT = 32L << 20;

  private record Made(String ocid, String state, PublicPaper paper, Locale locale) {}

  private final Cities cities;
  private final Published published;
  private final Printer printer;
  private final Cache<Made, Optional<byte[]>> made =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES_KEPT)
          .weigher((Made _, Optional<byte[]> pdf) -> 200 + pdf.map(p -> p.length).orElse(0))
          .expireAfterWrite(Duration.ofHours(1))
          .build();

  PublicPapers(Cities cities, Published published, Printer printer) {
    this.cities = cities;
    this.published = published;
    this.printer = printer;
  }

  /**
   * @throws ResponseStatusException 404 while what it tells is not public
   */
  @GetMapping("/procurements/{ocid}/{paper:notice|award|closing-report}.pdf")
  @Public
  ResponseEntity<byte[]> show(
      @PathVariable String ocid, @PathVariable String paper, Locale locale) {
    City city = cities.find().orElseThrow(PublicPapers::notFound);
    PublicPaper kind = PublicPaper.of(paper).orElseThrow(PublicPapers::notFound);
    String state = published.state(city, ocid).orElseThrow(PublicPapers::notFound);
    byte[] pdf =
        made.get(new Made(ocid, state, kind, locale), _ -> make(city, ocid, kind, locale))
            .orElseThrow(PublicPapers::notFound);
    var name =
        ContentDisposition.inline()
            .filename(ocid + "-" + paper + ".pdf", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.VARY, "Accept-Language")
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag("\"" + Sha256.hex(pdf) + "\"")
        .body(pdf);
  }

  private Optional<byte[]> make(City city, String ocid, PublicPaper kind, Locale locale) {
    return published
        .find(city, ocid, locale)
        .filter(p -> kind.isPublic(p.release()))
        .map(p -> print(printer, kind, p));
  }

  static byte[] print(Printer printer, PublicPaper kind, PublishedProcurement published) {
    return printer.print(
        "documents/" + kind.word(), kind.about(published), Map.of("published", published));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
