package city.posterity.cityhall.bidding;

import city.posterity.cityhall.api.Once;
import city.posterity.cityhall.api.Preconditions;
import city.posterity.cityhall.api.RecordReader;
import city.posterity.cityhall.api.ThingNames;
import city.posterity.cityhall.bidding.OpenedDocuments.Document;
import city.posterity.cityhall.casefile.Receipt;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.OpeningStatus;
import city.posterity.procurement.machine.Engine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The openers' side: come, open together, read what was opened. */
@RestController
@Once
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class OpeningApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Openings openings;
  private final OpenedDocuments documents;
  private final CurrentCaller callers;

  OpeningApi(Openings openings, OpenedDocuments documents, CurrentCaller callers) {
    this.openings = openings;
    this.documents = documents;
    this.callers = callers;
  }

  /**
   * @param conflictFree whether the opener declares to have no stake in any bid
   */
  record Share(boolean conflictFree) {}

  /**
   * @param anomalies what was out of the ordinary, in words
   * @param giveUpDamaged whether to go on without bids whose stored bytes are damaged
   */
  record Reveal(List<String> anomalies, boolean giveUpDamaged) {
    Reveal {
      anomalies = List.copyOf(anomalies);
    }
  }

  /** Where the opening of a tender stands; it comes about by itself when the deadline passes. */
  @PostMapping("/tenders/{tender}/openings")
  ResponseEntity<Map<String, Object>> opening(
      HttpServletRequest request, @PathVariable String tender) {
    return answer(openings.ofTender(request(request, new byte[0]), ThingNames.id(tender)));
  }

  /** Somebody comes to open. */
  @PostMapping("/openings/{opening}/shares")
  ResponseEntity<Map<String, Object>> attend(
      HttpServletRequest request,
      @PathVariable String opening,
      @RequestBody(required = false) byte @Nullable [] body) {
    byte[] sent = body == null ? new byte[0] : body;
    var share = read(Share.class, sent);
    return answer(
        openings.attend(request(request, sent), ThingNames.id(opening), share.conflictFree()));
  }

  /** Those who have come open what is due. */
  @PostMapping("/openings/{opening}/reveal")
  ResponseEntity<Map<String, Object>> reveal(
      HttpServletRequest request,
      @PathVariable String opening,
      @RequestBody(required = false) byte @Nullable [] body) {
    byte[] sent = body == null ? new byte[0] : body;
    var reveal = read(Reveal.class, sent);
    Receipt receipt =
        openings.reveal(
            request(request, sent),
            ThingNames.id(opening),
            reveal.anomalies(),
            reveal.giveUpDamaged());
    return ResponseEntity.ok()
        .eTag("\"" + receipt.version() + "\"")
        .body(
            Map.of(
                "id", receipt.target().id().toString(),
                "status", receipt.status(),
                "version", receipt.version(),
                "at", receipt.at().toString(),
                "events", receipt.events(),
                "self", "/api/v1/openings/" + receipt.target().id()));
  }

  @GetMapping("/bids/{bid}/documents")
  List<Map<String, Object>> documents(@PathVariable String bid) throws IOException {
    Caller caller = caller();
    return documents.of(caller.cityId(), caller.actor(), ThingNames.id(bid)).all().stream()
        .map(d -> view(bid, d))
        .toList();
  }

  @GetMapping(path = "/bids/{bid}/documents/{number}", produces = MediaType.ALL_VALUE)
  void document(HttpServletResponse response, @PathVariable String bid, @PathVariable String number)
      throws IOException {
    Caller caller = caller();
    var all = documents.of(caller.cityId(), caller.actor(), ThingNames.id(bid));
    Document document =
        all.all().stream()
            .filter(d -> String.valueOf(d.number()).equals(number))
            .findFirst()
            .orElseThrow(() -> ApiProblem.notFound("document " + number + " in this bid"));
    documents.note(caller.cityId(), caller.actor(), all, document);
    var name =
        ContentDisposition.attachment()
            .filename(document.file().name(), StandardCharsets.UTF_8)
            .build();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setContentType(document.file().type());
    response.setContentLengthLong(document.file().size());
    documents.write(caller.cityId(), all, document, response.getOutputStream());
  }

  private static Map<String, Object> view(String bid, Document d) {
    return Map.of(
        "number", d.number(),
        "envelope", BidStore.word(d.envelope()),
        "name", d.file().name(),
        "type", d.file().type(),
        "size", d.file().size(),
        "sha256", d.file().sha256(),
        "self", "/api/v1/bids/" + bid + "/documents/" + d.number());
  }

  private static ResponseEntity<Map<String, Object>> answer(Openings.Found found) {
    Opening o = found.opening();
    var view = new LinkedHashMap<String, Object>();
    view.put("id", o.id().id().toString());
    view.put("tender", o.tender().id().toString());
    view.put("status", Engine.word(o.status()));
    view.put("stage", Engine.word(o.stage()));
    view.put("earliest", o.earliest().toString());
    view.put("until", o.until() == null ? null : o.until().toString());
    view.put("present", o.present().size());
    view.put("enough", o.status() == OpeningStatus.COMBINING);
    view.put("version", found.version());
    view.put("self", "/api/v1/openings/" + o.id().id());
    return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(view);
  }

  private Openings.Request request(HttpServletRequest request, byte[] body) {
    Caller caller = caller();
    return new Openings.Request(
        caller.cityId(),
        caller.actor(),
        Preconditions.version(request, false),
        request.getHeader("X-Reason"),
        Preconditions.idempotency(request, body));
  }

  private static <T> T read(Class<T> type, byte[] body) {
    var json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    var result = RecordReader.read(type, json);
    if (result.value() == null) {
      throw ApiProblem.wrongData(result.problems());
    }
    return result.value();
  }

  private Caller caller() {
    return callers.find().orElseThrow(ApiProblem::signInNeeded);
  }
}
