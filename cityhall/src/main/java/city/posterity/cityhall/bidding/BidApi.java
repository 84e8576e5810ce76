package city.posterity.cityhall.bidding;

import city.posterity.cityhall.api.Once;
import city.posterity.cityhall.api.Preconditions;
import city.posterity.cityhall.api.RecordReader;
import city.posterity.cityhall.api.ThingNames;
import city.posterity.cityhall.bidding.Arrival.Arrived;
import city.posterity.cityhall.bidding.BidStore.Part;
import city.posterity.cityhall.bidding.BidStore.VersionId;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.casefile.Receipt;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bidder's side: parts, commit, receipts. */
@RestController
@Once
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class BidApi {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Uploads uploads;
  private final Submissions submissions;
  private final OwnBids bids;
  private final BidStore store;
  private final Receipts receipts;
  private final ReceiptKey key;
  private final CurrentCaller callers;

  BidApi(
      Uploads uploads,
      Submissions submissions,
      OwnBids bids,
      BidStore store,
      Receipts receipts,
      ReceiptKey key,
      CurrentCaller callers) {
    this.uploads = uploads;
    this.submissions = submissions;
    this.bids = bids;
    this.store = store;
    this.receipts = receipts;
    this.key = key;
    this.callers = callers;
  }

  @PutMapping("/bids/{bid}/versions/{version}/parts/{part}")
  ResponseEntity<Map<String, Object>> put(
      HttpServletRequest request,
      @PathVariable String bid,
      @PathVariable String version,
      @PathVariable String part)
      throws IOException {
    Caller caller = caller();
    var incoming =
        new Uploads.Incoming(
            number(part),
            request.getInputStream(),
            request.getContentLengthLong(),
            ContentDigest.sha256(request.getHeader("Content-Digest")));
    var taken =
        uploads.put(caller.cityId(), caller.actor(), ThingNames.id(bid), number(version), incoming);
    return ResponseEntity.status(taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(view(taken.part()));
  }

  @GetMapping("/bids/{bid}/versions/{version}/parts")
  Map<String, Object> parts(@PathVariable String bid, @PathVariable String version) {
    Caller caller = caller();
    var parts = uploads.parts(caller.cityId(), caller.actor(), ThingNames.id(bid), number(version));
    boolean committed =
        store
            .find(new VersionId(caller.cityId(), ThingNames.id(bid), number(version)))
            .filter(BidStore.Version::isCommitted)
            .isPresent();
    return Map.of(
        "version",
        number(version),
        "committed",
        committed,
        "partLimit",
        BiddingSettings.PART_LIMIT,
        "parts",
        parts.stream().map(BidApi::view).toList());
  }

  @PostMapping("/bids/{bid}/versions/{version}/commit")
  ResponseEntity<byte[]> commit(
      HttpServletRequest request, @PathVariable String bid, @PathVariable String version) {
    Arrived arrived = Arrival.of(request);
    Caller caller = caller();
    byte[] body = whole(arrived);
    Idempotency idempotency = Preconditions.idempotency(request, body);
    if (idempotency == null) {
      throw new ApiProblem(
          400,
          "idempotency-key-missing",
          "Send an Idempotency-Key, so that a repeated request cannot become a second bid.");
    }
    UUID id = ThingNames.id(bid);
    Receipt receipt =
        submissions.commit(
            new Submissions.Request(
                caller.cityId(),
                caller.actor(),
                id,
                number(version),
                arrived.at(),
                idempotency,
                request.getHeader("X-Reason")),
            read(body));
    String document = receipts.ofSubmission(caller.cityId(), id, number(version)).orElseThrow();
    var answer =
        receipt.replayed()
            ? ResponseEntity.ok()
            : ResponseEntity.created(URI.create("/api/v1/bids/" + id + "/receipt"));
    return answer
        .eTag("\"" + receipt.version() + "\"")
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(bytes(document));
  }

  /** The newest receipt: of the version that counts, or of its withdrawal. */
  @GetMapping("/bids/{bid}/receipt")
  ResponseEntity<byte[]> receipt(@PathVariable String bid) {
    List<String> all = all(bid);
    if (all.isEmpty()) {
      throw ApiProblem.notFound("receipt: nothing has been submitted");
    }
    return json(bytes(all.getFirst()));
  }

  /** All receipts of a bid, newest first, each as it was signed. */
  @GetMapping("/bids/{bid}/receipts")
  ResponseEntity<byte[]> receipts(@PathVariable String bid) {
    return json(bytes("[" + String.join(",", all(bid)) + "]"));
  }

  /** With what key anybody can check a receipt. */
  @Public
  @GetMapping("/keys/receipts")
  Map<String, Object> keys() {
    return Map.of(
        "keys",
        List.of(
            Map.of(
                "id", key.id(),
                "algorithm", "Ed25519",
                "publicKey", Base64.getUrlEncoder().withoutPadding().encodeToString(key.open()))));
  }

  private List<String> all(String bid) {
    Caller caller = caller();
    bids.find(caller.cityId(), caller.actor(), ThingNames.id(bid));
    return receipts.all(caller.cityId(), ThingNames.id(bid));
  }

  private static byte[] whole(Arrived arrived) {
    byte[] body = arrived.body();
    if (arrived.tooLarge()) {
      throw new ApiProblem(
          413,
          "commit-too-large",
          "This request has at most "
              + BiddingSettings.COMMIT_LIMIT
              + " bytes; files are sent as parts.");
    }
    if (body == null) {
      throw new ApiProblem(400, "incomplete", "The request broke off; nothing was changed.");
    }
    return body;
  }

  private static Submissions.Commit read(byte[] body) {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JacksonException _) {
      throw new ApiProblem(
          400, "unreadable", "The body is not complete JSON in UTF-8; nothing was changed.");
    }
    var result = RecordReader.read(Submissions.Commit.class, json);
    if (result.value() == null) {
      throw ApiProblem.wrongData(result.problems());
    }
    return result.value();
  }

  private Caller caller() {
    return callers.find().orElseThrow(ApiProblem::signInNeeded);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw ApiProblem.notFound("address with '" + text + "' where a number belongs");
    }
  }

  private static Map<String, Object> view(Part part) {
    return Map.of("number", part.number(), "size", part.size(), "sha256", part.sha256());
  }

  private static ResponseEntity<byte[]> json(byte[] body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
