package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.Bidder.body;
import static city.posterity.cityhall.bidding.Bidder.content;
import static city.posterity.cityhall.bidding.Bidder.envelope;
import static city.posterity.cityhall.bidding.Bidder.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.bidding.BiddingFixture.Live;
import city.posterity.cityhall.bidding.BiddingFixture.Person;
import city.posterity.cityhall.files.FileStore;
import city.posterity.cityhall.operations.Check;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.SubmitBid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class SubmissionApiTest extends BiddingContext {

  @Autowired InstallationSettings installation;
  @Autowired RestTestClient http;
  @Autowired BiddingFixture fixture;
  @Autowired StandingTime time;
  @Autowired FileStore files;
  @Autowired BiddingCheck check;
  @LocalServerPort int port;

  @BeforeEach
  void startAgain() {
    time.set(StandingTime.START);
  }

  private Bidder bidder(Live live, Person supplier) {
    return new Bidder(http, supplier.bearer(), fixture.started(live, supplier));
  }

  private Bidder bidder() {
    return bidder(fixture.live(1), fixture.supplier());
  }

  private static byte[] bytes(ResponseSpec answer) {
    byte[] body = answer.expectBody().returnResult().getResponseBody();
    return body == null ? new byte[0] : body;
  }

  private static String digest(byte[] bytes) {
    byte[] sha = HexFormat.of().parseHex(Sha256.hex(bytes));
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha) + ":";
  }

  private static void problem(ResponseSpec answer, int status, String code) {
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }

  @Test
  void aBidIsStartedUploadedInPartsCommittedAndReceipted() {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    http.post()
        .uri("/api/v1/tenders/{t}/bids", live.procurement())
        .header("Authorization", supplier.bearer())
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(live.bid(supplier).id().toString());
    var bidder = new Bidder(http, supplier.bearer(), live.bid(supplier).id());
    byte[] all = packed(content("12.50"), "plan");
    byte[] first = Arrays.copyOf(all, 20_000);
    byte[] second = Arrays.copyOfRange(all, 20_000, all.length);

    bidder.put(1, 2, second, digest(second)).expectStatus().isCreated();
    bidder.put(1, 1, first).expectStatus().isCreated();
    bidder.put(1, 1, first).expectStatus().isOk();
    bidder
        .get("/versions/1/parts")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.committed")
        .isEqualTo(false)
        .jsonPath("$.parts[0].size")
        .isEqualTo(20_000)
        .jsonPath("$.parts[1].sha256")
        .isEqualTo(Sha256.hex(second));
    var sent =
        Map.of(
            "envelopes",
            List.of(
                Map.of(
                    "kind",
                    "whole",
                    "firstPart",
                    1,
                    "lastPart",
                    2,
                    "sha256",
                    Sha256.hex(all),
                    "size",
                    all.length)),
            "docset",
            0,
            "declaration",
            "This is our whole bid.");
    byte[] receipt = bytes(bidder.commit(1, "k-" + bidder.bid(), sent).expectStatus().isCreated());
    byte[] again = bytes(bidder.commit(1, "k-" + bidder.bid(), sent).expectStatus().isOk());

    assertThat(again).isEqualTo(receipt);
    assertThat(bytes(bidder.get("/receipt"))).isEqualTo(receipt);
    assertThat(ReceiptDocument.verify(receipt, publicKey())).isEmpty();
    var json = Bidder.JSON.readTree(receipt);
    assertThat(json.path("receivedAt").asString()).isEqualTo("2027-01-04T09:00:00.000000Z");
    assertThat(json.path("envelopes").path(0).path("sha256").asString()).isEqualTo(Sha256.hex(all));
    problem(bidder.commit(1, "k-" + bidder.bid(), body(0)), 422, "idempotency-key-reused");
    problem(bidder.commit(1, "other-" + bidder.bid(), sent), 409, "bid.version-taken");
    problem(bidder.put(1, 3, first), 409, "bid.version-taken");
    problem(bidder.put(3, 1, first), 409, "bid.version-skipped");
    time.set(live.deadline().plusSeconds(3600));
    assertThat(bytes(bidder.commit(1, "k-" + bidder.bid(), sent).expectStatus().isOk()))
        .isEqualTo(receipt);
    assertThat(check.examine()).extracting(Check.Finding::what).isEmpty();
  }

  private byte[] publicKey() {
    var keys = Bidder.JSON.readTree(bytes(http.get().uri("/api/v1/keys/receipts").exchange()));
    return Base64.getUrlDecoder().decode(keys.path("keys").path(0).path("publicKey").asString());
  }

  @Test
  void whatIsNotAsDeclaredIsRefusedInEveryPlaceAtOnce() {
    var bidder = bidder();
    byte[] all = packed(content("1.00"));
    bidder.put(1, 1, all).expectStatus().isCreated();

    problem(bidder.put(1, 2, all, digest(new byte[1])), 422, "digest-differs");
    problem(bidder.put(1, 2, all, "md5=:AAAA:"), 400, "content-digest-malformed");
    problem(bidder.put(1, 2, new byte[0]), 422, "part-empty");
    problem(bidder.put(1, 2, new byte[BiddingSettings.PART_LIMIT + 1]), 413, "part-too-large");
    problem(bidder.put(1, 0, all), 422, "part-number");
    bidder
        .commit(1, "a", body(0, envelope("whole", all, 1, 2)))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].rule")
        .isEqualTo("part-missing");
    bidder
        .commit(1, "b", body(0, envelope("whole", new byte[all.length], 1)))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/envelopes/0/sha256");
    problem(
        bidder.commit(1, "c", body(1, envelope("whole", all, 1))), 409, "bid.documents-outdated");
    problem(bidder.commit(1, "d", body(0, envelope("price", all, 1))), 422, "bid.envelopes-differ");
    problem(
        bidder.commit(1, "e", Map.of("declaration", "x".repeat(9_000))), 413, "commit-too-large");
    bidder.commit(1, "f", body(0, envelope("whole", all, 1))).expectStatus().isCreated();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothingBehindAndTheBidGoesOn() throws Exception {
    var bidder = bidder();
    int before = files.all().size();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              Bidder.utf8(
                  "PUT /api/v1/bids/%s/versions/1/parts/1 HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Length: 500000\r\n\r\n"
                      .formatted(bidder.bid(), bidder.bearer())));
      socket.getOutputStream().write(new byte[200_000]);
      socket.getOutputStream().flush();
      Thread.sleep(300);
    }
    Path incoming = installation.data().resolve("files").resolve("incoming");
    for (int i = 0; i < 50 && !isEmpty(incoming); i++) {
      Thread.sleep(100);
    }

    assertThat(isEmpty(incoming)).isTrue();
    assertThat(files.all()).hasSize(before);
    bidder.get("/versions/1/parts").expectBody().jsonPath("$.parts.length()").isEqualTo(0);
    bidder.submit(1, Map.of("whole", packed(content("1.00")))).expectStatus().isCreated();
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    try (var list = Files.list(directory)) {
      return list.findAny().isEmpty();
    }
  }

  @Test
  void aReplacedPartIsTheOneThatCountsAndItsFileIsGone() throws IOException {
    var bidder = bidder();
    byte[] all = packed(content("1.00"));
    bidder.put(1, 1, new byte[100]).expectStatus().isCreated();
    int before = files.all().size();
    bidder.put(1, 1, all).expectStatus().isOk();
    assertThat(files.all()).hasSize(before);
    bidder.commit(1, "r", body(0, envelope("whole", all, 1))).expectStatus().isCreated();
  }

  @Test
  void forAnybodyElseThereIsNoBid() {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var rival = fixture.supplier();
    var bidder = bidder(live, supplier);
    byte[] all = packed(content("1.00"));
    bidder.submit(1, Map.of("whole", all)).expectStatus().isCreated();
    var nobody = new UUID(1, 1);
    for (Person stranger :
        List.of(
            rival,
            fixture.staff().officer(),
            fixture.staff().legal(),
            fixture.staff().administrator())) {
      var real = new Bidder(http, stranger.bearer(), bidder.bid());
      var none = new Bidder(http, stranger.bearer(), nobody);
      for (String path :
          List.of("", "/versions/1/parts", "/receipt", "/receipts", "/documents", "/documents/1")) {
        assertThat(answer(real.get(path), real.bid()))
            .startsWith("404")
            .isEqualTo(answer(none.get(path), nobody));
      }
      assertThat(answer(real.put(2, 1, all), real.bid()))
          .startsWith("404")
          .isEqualTo(answer(none.put(2, 1, all), nobody));
      assertThat(answer(real.withdraw(), real.bid()))
          .startsWith("404")
          .isEqualTo(answer(none.withdraw(), nobody));
      assertThat(answer(real.commit(2, "x", body(0)), real.bid()))
          .startsWith("404")
          .isEqualTo(answer(none.commit(2, "x", body(0)), nobody));
    }
    http.get()
        .uri("/api/v1/procurements/{p}", live.procurement())
        .header("Authorization", fixture.staff().officer().bearer())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(view -> assertThat(view).doesNotContain("\"bid\"", bidder.bid().toString()));
  }

  private static String answer(ResponseSpec response, UUID bid) {
    var result = response.expectBody(String.class).returnResult();
    return result.getStatus().value()
        + String.valueOf(result.getResponseBody()).replace(bid.toString(), "ID");
  }

  @Test
  void aBidIsInTimeUpToTheMicrosecondOfTheDeadline() {
    var live = fixture.live(1);
    byte[] all = packed(content("1.00"));
    var sent = body(0, envelope("whole", all, 1));
    record Try(long micros, int status) {}
    for (var t : List.of(new Try(-1, 201), new Try(0, 201), new Try(1, 410))) {
      time.set(StandingTime.START);
      var bidder = bidder(live, fixture.supplier());
      bidder.put(1, 1, all).expectStatus().isCreated();
      time.set(live.deadline().plusNanos(t.micros() * 1_000));
      bidder.commit(1, "t", sent).expectStatus().isEqualTo(t.status());
    }
    time.set(StandingTime.START);
    var late = bidder(live, fixture.supplier());
    late.put(1, 1, all).expectStatus().isCreated();
    time.set(live.deadline().plusNanos(1_000));
    late.commit(1, "late", sent)
        .expectStatus()
        .isEqualTo(410)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("bid.too-late")
        .jsonPath("$.errors[0].facts.received")
        .isEqualTo("2027-03-05T09:00:00.000001Z")
        .jsonPath("$.errors[0].facts.deadline")
        .isEqualTo("2027-03-05T09:00:00.000000Z");
    problem(late.put(1, 2, all), 410, "bid.too-late");
  }

  @Test
  void aWithdrawalIsReceiptedAndANewVersionMayFollow() {
    var bidder = bidder();
    bidder.submit(1, Map.of("whole", packed(content("1.00")))).expectStatus().isCreated();
    bidder.withdraw().expectStatus().isOk();
    byte[] receipt = bytes(bidder.get("/receipt"));
    assertThat(ReceiptDocument.verify(receipt, publicKey())).isEmpty();
    assertThat(Bidder.JSON.readTree(receipt).path("kind").asString()).isEqualTo("withdrawal");
    bidder.submit(2, Map.of("whole", packed(content("2.00")))).expectStatus().isCreated();
    bidder.get("/receipts").expectBody().jsonPath("$.length()").isEqualTo(3);
  }

  @Test
  void nothingIsSubmittedWithoutItsBytes() {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var bidder = bidder(live, supplier);
    var command =
        new SubmitBid(
            1, List.of(new Envelope(Envelope.Kind.WHOLE, "0".repeat(64), 1)), 0, "all of it");
    http.post()
        .uri("/api/v1/bids/{b}/submit", bidder.bid())
        .header("Authorization", bidder.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Bidder.JSON.writeValueAsBytes(Map.of("version", 1)))
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.address")
        .isEqualTo("POST /api/v1/bids/{bid}/versions/{version}/commit");
    assertThatThrownBy(
            () -> fixture.does(live.procurement(), supplier, live.bid(supplier), command))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing was uploaded");
  }

  @Test
  void doctorNamesTheRowOfEachDamagedPart() throws IOException {
    var bidder = bidder();
    bidder.submit(1, Map.of("whole", packed(content("3.00")))).expectStatus().isCreated();
    UUID file =
        files.all().stream()
            .max(java.util.Comparator.comparing(FileStore.Kept::id))
            .orElseThrow()
            .id();
    Path path =
        installation
            .data()
            .resolve("files")
            .resolve(file.toString().substring(34))
            .resolve(file.toString());
    byte[] good = Files.readAllBytes(path);
    byte[] bad = good.clone();
    bad[new Random(1).nextInt(bad.length)] ^= 1;
    Files.write(path, bad);
    try {
      assertThat(check.examine())
          .extracting(Check.Finding::what)
          .singleElement()
          .asString()
          .contains(bidder.bid() + " version 1 part 1", "altered");
      Files.delete(path);
      assertThat(check.examine())
          .extracting(Check.Finding::what)
          .singleElement()
          .asString()
          .contains("gone");
    } finally {
      Files.write(path, good);
    }
  }

  @Test
  void aDraftIsCheckedWithoutBeingKept() {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    http.post()
        .uri("/api/v1/tenders/{t}/bid-check", live.procurement())
        .header("Authorization", supplier.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Bidder.utf8("{\"lots\":[{\"lot\":\"L9\"}]}"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.valid")
        .isEqualTo(false)
        .jsonPath("$.findings[0].rule")
        .isEqualTo("unknown-lot");
    http.post()
        .uri("/api/v1/tenders/{t}/bid-check", live.procurement())
        .header("Authorization", supplier.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .body(content("5.00"))
        .exchange()
        .expectBody()
        .jsonPath("$.valid")
        .isEqualTo(true);
  }
}
