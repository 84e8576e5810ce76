package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.bidding.BiddingFixture.Live;
import city.posterity.cityhall.bidding.BiddingFixture.Person;
import city.posterity.cityhall.bidding.Visitor.Shown;
import city.posterity.cityhall.bidding.Visitor.Upload;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.people.SignInFixture;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.market.tender.ApproveAmendment;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class OfferPagesTest extends BiddingContext {

  private static final String PRICE = "/lots/L1/price";
  private static final Criterion NORM =
      new Criterion("C1", Criterion.Kind.REQUIREMENT, "Meets EN 60598", "Name the certificate.");

  @Autowired BiddingFixture fixture;
  @Autowired SignInFixture doors;
  @Autowired StandingTime time;
  @Autowired DSLContext database;
  @Autowired InstallationSettings installation;
  @Autowired ReceiptKey key;
  @Autowired BiddingCheck check;
  @LocalServerPort int port;

  @BeforeEach
  void startAgain() {
    time.set(StandingTime.START);
  }

  private Visitor visitor(Person person) throws Exception {
    doors.mayEnter(fixture.city(), person.account());
    return new Visitor(port).signedIn(person);
  }

  private static String form(Live live) {
    return "/bids/for/" + live.tender().id();
  }

  private static String page(Live live, Person supplier) {
    return "/bids/" + live.bid(supplier).id();
  }

  private Bid bid(Live live, Person supplier) {
    return fixture.state(live, Bid.class, live.bid(supplier));
  }

  private Shown submit(Visitor visitor, Live live, Person supplier, String price) throws Exception {
    Shown checked = visitor.upload(form(live), Map.of(PRICE, price, "do", "check"));
    assertThat(checked.address()).isEqualTo(page(live, supplier) + "/check");
    return visitor.post(
        checked.address(),
        checked.address(),
        Map.of("token", checked.hidden("token"), "declared", "true"));
  }

  private void amend(Live live) {
    var s = fixture.staff();
    Tender tender = fixture.state(live, Tender.class, live.tender());
    TenderTerms t = tender.terms();
    var changed = with(t, List.of(NORM), "Lamps that last for 30 years");
    fixture.does(
        live.procurement(), s.officer(), live.tender(), new ProposeAmendment(changed, "A norm"));
    fixture.does(live.procurement(), s.approver(), live.tender(), new ApproveAmendment());
  }

  private static TenderTerms with(TenderTerms t, List<Criterion> criteria, String description) {
    return new TenderTerms(
        t.title(),
        description,
        t.procuringEntity(),
        t.buyers(),
        t.category(),
        t.classification(),
        t.procedureId(),
        t.currency(),
        t.multiCurrency(),
        t.lots(),
        t.noLotsReason(),
        t.items(),
        criteria,
        t.awardMethod(),
        t.deadline(),
        t.envelopes(),
        t.winnersPerLot(),
        t.lotLimit(),
        t.paymentSchedule(),
        t.documents(),
        t.deliveryPlace(),
        t.contractStart(),
        t.contractEnd(),
        null);
  }

  @Test
  void fiveStepsLeadFromThePublicPageToASignedReceipt() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    doors.mayEnter(fixture.city(), supplier.account());
    var visitor = new Visitor(port);
    String ocid = fixture.casefile.ocid(fixture.city(), live.procurement()).orElseThrow();
    assertThat(visitor.get("/procurements/" + ocid).text())
        .contains("href=\"" + form(live) + "\"", "Bid for this");
    assertThat(visitor.get(form(live)).address()).startsWith("/sign-in");
    Shown offer =
        visitor.post(
            "/sign-in",
            "/sign-in",
            Map.of("mail", supplier.mail(), "password", SignInFixture.PASSWORD));
    assertThat(offer.address()).startsWith(form(live));
    assertThat(offer.text()).contains("Price of the whole, without VAT", supplier.mail());

    Shown checked =
        visitor.upload(
            form(live),
            Map.of(PRICE, "1234.56", "do", "check"),
            new Upload("plan.txt", "How we do it".getBytes(StandardCharsets.UTF_8)));
    assertThat(checked.text()).contains("1,234.56", "plan.txt", "This is our whole bid");
    Shown receipt =
        visitor.post(
            checked.address(),
            checked.address(),
            Map.of("token", checked.hidden("token"), "declared", "true"));

    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.address()).isEqualTo(page(live, supplier) + "?done=submitted");
    assertThat(receipt.text())
        .contains("Submitted", "4 January 2027", "09:00:00", live.bid(supplier).id().toString());
    byte[] signed = visitor.bytes(page(live, supplier) + "/receipts/1.json");
    assertThat(ReceiptDocument.verify(signed, key.open())).isEmpty();
    assertThat(receipt.text())
        .contains(Bidder.JSON.readTree(signed).at("/envelopes/0/sha256").asString());
    assertThat(visitor.get(page(live, supplier) + "/receipts/1").text()).contains("Receipt 1");
    assertThat(visitor.get("/bids").text()).contains("Lamps", "Submitted", "Time left: 60 days");
    assertThat(check.examine()).isEmpty();
  }

  @Test
  void aDraftCanBeReadNeitherInTheDatabaseNorInTheFiles() throws Exception {
    var live = fixture.live(1);
    var visitor = visitor(fixture.supplier());
    Shown saved =
        visitor.upload(
            form(live),
            Map.of(PRICE, "98765432.19", "do", "save"),
            new Upload("secret-lampshade.txt", Bidder.utf8("the glowworm method")));
    assertThat(saved.text()).contains("98765432.19", "secret-lampshade.txt", "saved");

    List<String> secrets = List.of("98765432.19", "secret-lampshade", "glowworm");
    assertThat(tells("Lamps that last")).contains("casefile.event tells Lamps that last");
    var found = new ArrayList<String>();
    secrets.forEach(s -> found.addAll(tells(s)));
    try (var files = Files.walk(installation.data().resolve("files"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        secrets.stream().filter(bytes::contains).forEach(s -> found.add(file + " tells " + s));
      }
    }
    assertThat(found).isEmpty();
  }

  /** The tables in whose rows a text stands. */
  private List<String> tells(String secret) {
    var found = new ArrayList<String>();
    for (var table :
        database.fetch(
            "SELECT schemaname, tablename FROM pg_tables"
                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
      String name = table.get(0, String.class) + "." + table.get(1, String.class);
      // bytes are written in hexadecimal
      boolean told =
          database.fetch("SELECT t::text FROM " + name + " t").stream()
              .anyMatch(row -> contains(row.get(0, String.class), secret));
      if (told) {
        found.add(name + " tells " + secret);
      }
    }
    return found;
  }

  private static boolean contains(String row, String secret) {
    String hex = java.util.HexFormat.of().formatHex(Bidder.utf8(secret));
    return row.contains(secret) || row.contains(hex);
  }

  @Test
  void nobodyInTheCitySeesThatSomebodyBidsBeforeTheOpening() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    submit(visitor(supplier), live, supplier, "77.00");
    String firm =
        java.util.Objects.requireNonNull(supplier.actor().organisation()).value().toString();
    String bid = live.bid(supplier).id().toString();
    for (Person staff : List.of(fixture.staff().officer(), fixture.staff().legal())) {
      var visitor = visitor(staff);
      for (String address :
          List.of(
              "/work",
              "/work/procurements",
              "/work/procurements/" + live.procurement(),
              "/work/procurements/" + live.procurement() + "/history",
              "/bids")) {
        assertThat(visitor.get(address).text()).as(address).doesNotContain(bid, firm);
      }
      for (String address :
          List.of(
              "/work/bids/" + bid,
              "/work/bids/" + bid + "/submit",
              "/bids/" + bid,
              "/bids/" + bid + "/check",
              "/bids/" + bid + "/documents",
              "/bids/" + bid + "/receipts/1.json")) {
        assertThat(visitor.get(address).status()).as(address).isEqualTo(404);
      }
    }
    assertThat(visitor(fixture.supplier()).get("/bids/" + bid).status()).isEqualTo(404);
  }

  @Test
  void aNewVersionReplacesTheOldOneOnlyOnceItIsSubmitted() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var visitor = visitor(supplier);
    submit(visitor, live, supplier, "500.00");
    Shown again = visitor.get(form(live));
    assertThat(again.text()).contains("500.00", "It counts until you submit this one");

    visitor.upload(form(live), Map.of(PRICE, "450.00", "do", "save"));
    assertThat(bid(live, supplier).version()).isEqualTo(1);
    assertThat(visitor.get(page(live, supplier)).text()).contains("Submitted");
    submit(visitor, live, supplier, "450.00");

    assertThat(bid(live, supplier).version()).isEqualTo(2);
    assertThat(visitor.get(page(live, supplier)).text())
        .contains("Version 1 was submitted", "Version 2 was submitted");
  }

  @Test
  void aWindowThatSavesOverAnotherIsTold() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var visitor = visitor(supplier);
    visitor.upload(form(live), Map.of(PRICE, "1.00", "do", "save"));
    String seen = visitor.get(form(live)).hidden("revision");
    var mine = Map.of(PRICE, "3.00", "do", "save", "revision", seen);
    visitor.upload(form(live), Map.of(PRICE, "2.00", "do", "save", "revision", seen));
    assertThat(visitor.upload(form(live), mine).text())
        .contains("Another window, or a colleague", "value=\"3.00\"");
    assertThat(visitor.get("/work/bids/" + live.bid(supplier).id() + "/submit").address())
        .isEqualTo(form(live));
  }

  @Test
  void aBidIsWithdrawnAfterAQuestionAndWithAReceipt() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var visitor = visitor(supplier);
    submit(visitor, live, supplier, "500.00");
    String address = page(live, supplier) + "/withdraw";
    Shown asked = visitor.get(address);
    Shown done = visitor.post(address, address, Map.of("once", asked.hidden("once")));

    assertThat(done.text()).contains("Withdrawn", "Version 1 was withdrawn");
    assertThat(bid(live, supplier).status()).isEqualTo(BidStatus.WITHDRAWN);
    submit(visitor, live, supplier, "510.00");
    assertThat(bid(live, supplier).version()).isEqualTo(2);
  }

  @Test
  void afterAnAmendmentTheBidderSeesWhatChangedAndConfirmsOrEdits() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var visitor = visitor(supplier);
    submit(visitor, live, supplier, "500.00");
    amend(live);
    Shown stale = visitor.get(page(live, supplier));
    assertThat(stale.text()).contains("Has to be confirmed", "The tender was changed", "A norm");
    assertThat(visitor.get(form(live)).text()).contains("The tender was changed", "Meets EN 60598");

    Shown confirmed =
        visitor.post(
            page(live, supplier),
            page(live, supplier) + "/reconfirm",
            Map.of("once", stale.hidden("once"), "docset", stale.hidden("docset")));
    assertThat(confirmed.text()).contains("Submitted", "Version 1 was confirmed");
    assertThat(bid(live, supplier).docset()).isEqualTo(1);
  }

  @Test
  void whoComesLateIsToldAndNothingTypedIsLost() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var visitor = visitor(supplier);
    Shown checked = visitor.upload(form(live), Map.of(PRICE, "500.00", "do", "check"));
    String token = visitor.token(checked.address());
    String other = visitor.token(form(live));
    time.set(live.deadline().plusNanos(1_000));

    Shown late =
        visitor.send(
            token, checked.address(), Map.of("token", checked.hidden("token"), "declared", "true"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("500").doesNotContain("name=\"token\"");
    Shown typed = visitor.send(other, form(live), Map.of(PRICE, "123456.00", "do", "check"));
    assertThat(typed.status()).isEqualTo(409);
    assertThat(typed.text()).contains("value=\"123456.00\"");
    assertThat(bid(live, supplier).version()).isZero();
  }

  @Test
  void aBidThatCameInTimeCountsHoweverLongTheRestTakes() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var visitor = visitor(supplier);
    time.set(live.deadline());
    submit(visitor, live, supplier, "500.00");
    assertThat(bid(live, supplier).status()).isEqualTo(BidStatus.SEALED);
  }

  @Test
  void everyProblemIsShownAtOnceWithALinkToItsField() throws Exception {
    var live = fixture.live(1, t -> with(t, List.of(NORM), t.description()));
    var visitor = visitor(fixture.supplier());
    Shown checked =
        visitor.upload(
            form(live),
            Map.of(
                PRICE,
                "lots",
                "/validUntil",
                "2027-02-31",
                "/promises#",
                "1",
                "/promises/0/title",
                "Apprentices",
                "do",
                "check"));
    assertThat(checked.text())
        .contains(
            "Write a number",
            "Answer “Meets EN 60598”",
            "Write a day that exists",
            "Who measures it",
            form(live) + "?problems=1#f-lots-L1-price")
        .doesNotContain("name=\"token\"");
    assertThat(visitor.get(form(live) + "?problems=1").text())
        .contains("value=\"lots\"", "id=\"f-lots-L1-price-error\"");
  }

  @Test
  void aDoubleClickSubmitsOneBid() throws Exception {
    var live = fixture.live(1);
    var supplier = fixture.supplier();
    var visitor = visitor(supplier);
    Shown checked = visitor.upload(form(live), Map.of(PRICE, "500.00", "do", "check"));
    String token = visitor.token(checked.address());
    var fields = Map.of("token", checked.hidden("token"), "declared", "true");
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> visitor.send(token, checked.address(), fields));
      var second = threads.submit(() -> visitor.send(token, checked.address(), fields));
      assertThat(List.of(first.get(), second.get()))
          .allSatisfy(s -> assertThat(s.text()).contains("Submitted"));
    }
    assertThat(bid(live, supplier).version()).isEqualTo(1);
    assertThat(visitor.get(page(live, supplier)).text()).doesNotContain("receipts/2");
  }

  @Test
  void filesThatAreNotTakenAreNamedWithTheReasonAndTheRestIsKept() throws Exception {
    var live = fixture.live(1);
    var visitor = visitor(fixture.supplier());
    Shown wrong =
        visitor.upload(
            form(live),
            Map.of(PRICE, "321.00", "do", "upload"),
            new Upload("virus.exe", new byte[] {1, 2, 3}),
            new Upload("plan.pdf", Bidder.utf8("no PDF at all")),
            new Upload("good.txt", Bidder.utf8("a text")));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("virus.exe was not taken", "plan.pdf was not taken", "good.txt (1 KB)")
        .contains("value=\"321.00\"");
    Shown twice =
        visitor.upload(
            form(live), Map.of("do", "upload"), new Upload("good.txt", Bidder.utf8("another")));
    assertThat(twice.text()).contains("there is a document of this name already");
    String drop = twice.text().replaceAll("(?s).*value=\"(drop [0-9a-f-]{36})\".*", "$1");
    assertThat(visitor.upload(form(live), Map.of("do", drop)).text()).doesNotContain("good.txt");
  }

  @Test
  void openersOpenOnAPageOfTheirOwnAndReadWhatWasOpened() throws Exception {
    var live = fixture.live(1);
    var s = fixture.staff();
    var supplier = fixture.supplier();
    var bidder = visitor(supplier);
    bidder.upload(
        form(live),
        Map.of(PRICE, "888.00", "do", "save"),
        new Upload("plan.txt", Bidder.utf8("about the plan")));
    submit(bidder, live, supplier, "888.00");
    fixture.close(live);
    String address = "/work/openings/" + live.opening().id() + "/reveal";
    var opener = visitor(s.legal());
    assertThat(opener.get(address).text())
        .contains("The bids can be opened from", "Needed: ")
        .doesNotContain("name=\"anomalies\"", live.bid(supplier).id().toString());
    assertThat(visitor(fixture.supplier()).get(address).status()).isEqualTo(404);

    time.pass(Duration.ofDays(1));
    attend(live, s.legal());
    attend(live, s.audit());
    Shown ready = opener.get(address);
    assertThat(ready.text()).contains("Open all bids now");
    Shown opened =
        opener.post(
            address,
            address,
            Map.of("once", ready.hidden("once"), "anomalies", "The lights flickered\n"));

    assertThat(opened.text())
        .contains("What was opened", "888", "The lights flickered", live.bid(supplier).id() + "");
    String documents = page(live, supplier) + "/documents";
    assertThat(visitor(s.chair()).get("/work/bids/" + live.bid(supplier).id()).text())
        .contains(documents);
    assertThat(opener.get(documents).text()).contains("plan.txt");
    assertThat(new String(opener.bytes(documents + "/1"), StandardCharsets.UTF_8))
        .isEqualTo("about the plan");
    assertThat(bidder.get(page(live, supplier)).text()).contains("Opened");
    assertThat(drafts()).doesNotContain(live.bid(supplier).id().toString());
  }

  @Test
  void damagedBidsAreGivenUpOnlyByAConfirmedDecision() throws Exception {
    var live = fixture.live(1);
    var s = fixture.staff();
    var supplier = fixture.supplier();
    submit(visitor(supplier), live, supplier, "888.00");
    fixture.close(live);
    time.pass(Duration.ofDays(1));
    String address = "/work/openings/" + live.opening().id() + "/reveal";
    var opener = visitor(s.legal());
    attend(live, s.legal());
    assertThat(opener.get(address).text()).doesNotContain("Open all bids now");
    attend(live, s.audit());
    var file =
        database
            .fetchSingle(
                "SELECT file_id FROM bidding.part WHERE bid_id = ?", live.bid(supplier).id())
            .get(0, java.util.UUID.class)
            .toString();
    Path path = installation.data().resolve("files").resolve(file.substring(34)).resolve(file);
    byte[] good = Files.readAllBytes(path);
    byte[] bad = good.clone();
    bad[100] ^= 1;
    Files.write(path, bad);
    try {
      Shown damaged =
          opener.post(
              address,
              address,
              Map.of("once", opener.get(address).hidden("once"), "anomalies", "It rained"));
      assertThat(damaged.status()).isEqualTo(503);
      assertThat(damaged.text()).contains("Nothing was opened", "name=\"giveUp\"", "It rained");
      Shown given =
          opener.post(address, address, Map.of("once", damaged.hidden("once"), "giveUp", "true"));
      assertThat(given.text()).contains("Could not be read");
    } finally {
      Files.write(path, good);
    }
  }

  private void attend(Live live, Person opener) {
    fixture.does(live.procurement(), opener, live.opening(), new AttendOpening(true));
  }

  private List<String> drafts() {
    return database.fetch("SELECT bid_id::text FROM bidding.draft").getValues(0, String.class);
  }

  @Test
  void pricesGoIntoAnEnvelopeOfTheirOwnWhereTheTenderSaysSo() throws Exception {
    var live = fixture.live(2);
    var s = fixture.staff();
    var supplier = fixture.supplier();
    submit(visitor(supplier), live, supplier, "999.00");
    assertThat(bid(live, supplier).envelopes()).hasSize(2);
    fixture.close(live);
    time.pass(Duration.ofDays(1));
    attend(live, s.legal());
    attend(live, s.audit());
    var opener = visitor(s.legal());
    String address = "/work/openings/" + live.opening().id() + "/reveal";
    Shown opened =
        opener.post(address, address, Map.of("once", opener.get(address).hidden("once")));
    assertThat(opened.text()).contains("What was opened").doesNotContain("999");
    assertThat(bid(live, supplier).status()).isEqualTo(BidStatus.OPENED);
  }
}
