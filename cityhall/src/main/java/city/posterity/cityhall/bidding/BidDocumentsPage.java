package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.OpenedDocuments.Document;
import city.posterity.cityhall.bidding.OpenedDocuments.Documents;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The documents of an opened bid, for those who may read it; each reading is noted. */
@Controller
class BidDocumentsPage {

  private final OpenedDocuments documents;
  private final OfferPlaces places;
  private final People people;

  BidDocumentsPage(OpenedDocuments documents, OfferPlaces places, People people) {
    this.documents = documents;
    this.places = places;
    this.people = people;
  }

  @GetMapping("/bids/{bid:[0-9a-f-]{36}}/documents")
  String list(@PathVariable String bid, Locale locale, Model model) throws IOException {
    Caller caller = places.caller();
    var formats = places.formats(locale);
    Documents all = find(caller, bid);
    List<BidDocumentLine> lines =
        all.all().stream()
            .map(d ->
                new BidDocumentLine(
                    "/bids/" + bid + "/documents/" + d.number(),
                    formats
                        .texts()
                        .text(
                            locale,
                            "bidding.file",
                            d.file().name(),
                            OfferSummary.kilobytes(d.file().size())),
                    d.file().sha256()))
            .toList();
    model.addAttribute(
        "bidder", people.organisation(all.bid().supplier()).map(o -> o.name()).orElse(bid));
    model.addAttribute(
        "back",
        all.bid().supplier().equals(caller.actor().organisation())
            ? "/bids/" + bid
            : "/work/bids/" + bid);
    model.addAttribute("lines", lines);
    return "bidding/documents";
  }

  @GetMapping("/bids/{bid:[0-9a-f-]{36}}/documents/{number:[0-9]{1,4}}")
  void document(@PathVariable String bid, @PathVariable int number, HttpServletResponse response)
      throws IOException {
    Caller caller = places.caller();
    Documents all = find(caller, bid);
    Document document =
        all.all().stream()
            .filter(d -> d.number() == number)
            .findFirst()
            .orElseThrow(OfferPlaces::notFound);
    documents.note(caller.cityId(), caller.actor(), all, document);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(document.file().name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    // what a bidder sent is never a page of this city, whatever type it says it has
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setContentType(document.file().type());
    response.setContentLengthLong(document.file().size());
    documents.write(caller.cityId(), all, document, response.getOutputStream());
  }

  /** A page says no more than that there is none. */
  private Documents find(Caller caller, String bid) throws IOException {
    try {
      return documents.of(caller.cityId(), caller.actor(), OfferPlaces.id(bid));
    } catch (ApiProblem _) {
      throw OfferPlaces.notFound();
    }
  }
}
