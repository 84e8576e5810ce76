package city.posterity.cityhall.documents;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.openness.Published;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.ValidPdf;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.procurement.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PapersTest implements WithDemoCity {

  private static final Locale ARABIC = Locale.of("ar");
  private static final List<String> SUPPLIERS =
      List.of("acme", "bolt", "cora", "della", "elm", "fern", "helio");

  @LocalServerPort int port;
  @Autowired Cities cities;
  @Autowired Published published;
  @Autowired Printer printer;
  @Autowired LetterPaper letterPaper;
  @Autowired LetterText letterText;

  private List<String> ocids(DemoHttp http) {
    var ocids = new ArrayList<String>();
    http.get(null, "/api/v1/records?limit=20")
        .json()
        .get("records")
        .forEach(r -> ocids.add(r.get("ocid").asString()));
    return ocids;
  }

  @Test
  void everyPublicPaperIsValidInEnglishAndArabic() throws Exception {
    City city = cities.current();
    var made = new TreeSet<String>();
    for (String ocid : ocids(new DemoHttp(port))) {
      for (PublicPaper kind : PublicPaper.values()) {
        for (Locale locale : List.of(Locale.ENGLISH, ARABIC)) {
          // one of each kind is enough
          var found = published.find(city, ocid, locale).orElseThrow();
          String name = kind.word() + "-" + locale;
          if (kind.isPublic(found.release()) && made.add(name)) {
            byte[] pdf = PublicPapers.print(printer, kind, found);
            ValidPdf.require(name, pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
              assertThat(document.getDocumentCatalog().getLanguage())
                  .isEqualTo(locale.toLanguageTag());
              assertThat(document.getDocumentInformation().getTitle()).contains(found.title());
              assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
              assertThat(text(document)).contains(ocid);
            }
          }
        }
      }
    }
    assertThat(made)
        .containsExactly(
            "award-ar",
            "award-en",
            "closing-report-ar",
            "closing-report-en",
            "notice-ar",
            "notice-en");
  }

  @Test
  void papersAreThereFromWhenTheyArePublicAndLinkedFromThePage() {
    var http = new DemoHttp(port);
    int shown = 0;
    for (String ocid : ocids(http)) {
      var release = published.find(cities.current(), ocid, Locale.ENGLISH).orElseThrow().release();
      String page = http.get(null, "/procurements/" + ocid).text();
      for (PublicPaper kind : PublicPaper.values()) {
        String address = "/procurements/" + ocid + "/" + kind.word() + ".pdf";
        var answer = http.get(null, address);
        boolean there = kind.isPublic(release);
        assertThat(answer.status()).as(address).isEqualTo(there ? 200 : 404);
        assertThat(page.contains(address)).as("link to " + address).isEqualTo(there);
        if (there) {
          shown++;
          assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
          assertThat(answer.header("Content-Disposition")).startsWith("inline");
          var again =
              http.send(
                  http.request(null, address)
                      .header("If-None-Match", String.valueOf(answer.header("ETag")))
                      .GET());
          assertThat(again.status()).isEqualTo(304);
        }
      }
    }
    assertThat(shown).isGreaterThan(3);
    assertThat(http.get(null, "/procurements/ocds-000000-none/notice.pdf").status()).isEqualTo(404);
  }

  private static AwardLetter letter() {
    var score =
        new AwardLetter.Score(
            "Light where it is needed",
            new BigDecimal("6"),
            new BigDecimal("10"),
            "Bright, but it glares",
            new BigDecimal("8.5"),
            "Even light without glare");
    var money = Money.of("1200.00", "EUR");
    return new AwardLetter(
        "ocds-000000-1",
        "Street lamps",
        "City of Fairhaven",
        "Bolt & Daughters",
        Instant.parse("2027-05-01T10:00:00Z"),
        Instant.parse("2099-05-11T10:00:00Z"),
        "Directive 89/665/EEC, art. 2c",
        null,
        List.of(
            new AwardLetter.Lot(
                "Lamps <all>",
                false,
                "Acme Works",
                2,
                2,
                money,
                Money.of("1000.00", "EUR"),
                Money.of("5200.00", "EUR"),
                Money.of("4100.00", "EUR"),
                List.of(score),
                new AwardLetter.Standstill(
                    Instant.parse("2099-05-11T22:00:00Z"), "Directive 89/665/EEC, art. 2a", null)),
            new AwardLetter.Lot(
                "Poles",
                true,
                "Bolt & Daughters",
                1,
                1,
                money,
                money,
                money,
                money,
                List.of(),
                null)));
  }

  @Test
  void aLetterIsValidAndTellsTheReasonsOnEveryCriterion() throws Exception {
    for (Locale locale : List.of(Locale.ENGLISH, ARABIC)) {
      byte[] pdf = letterPaper.print(letter(), locale);
      ValidPdf.require("letter-" + locale, pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(text(document))
            .contains("Even light without glare", "Bright, but it glares", "2.5", "Lamps");
      }
    }
    assertThat(letterText.text(letter(), Locale.ENGLISH))
        .contains(
            "Your bid was not chosen for Lamps <all>. The contract goes to Acme Works.",
            "Your bid was chosen for Poles.",
            "Your bid has rank 2 of 2.",
            "you 6 of 10 (Bright, but it glares); chosen bid 8.5 of 10 (Even light without glare)",
            "ahead by 2.5",
            "your bid costs €5,200 and the chosen one €4,100",
            "You can complain to the review body until 11 May 2099");
  }

  @Test
  void arabicIsWrittenFromRightToLeftWithJoinedLetters() throws Exception {
    byte[] pdf = letterPaper.print(letter(), ARABIC);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = text(document);
      // the name of the tender stands in it as it was written, the words round it in Arabic
      assertThat(text).contains("Street lamps", "القرار");
    }
  }

  @Test
  void bidderAndStaffReadALetterAndNobodyElse() {
    var http = new DemoHttp(port);
    int read = 0;
    for (String ocid : ocids(http)) {
      var release = published.find(cities.current(), ocid, Locale.ENGLISH).orElseThrow().release();
      int bids = release.all("/bids/details").size();
      for (var award : release.all("/awards")) {
        String address = "/api/v1/letters/" + award.text("/id");
        assertThat(http.get(null, address).status()).isEqualTo(401);
        assertThat(http.get("resident", address).status()).isEqualTo(404);
        int readers = 0;
        for (String supplier : SUPPLIERS) {
          var answer = http.get(supplier, address);
          if (answer.status() == 200) {
            readers++;
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            String other = organisation(http, supplier.equals("acme") ? "bolt" : "acme");
            assertThat(http.get(supplier, address + "?bidder=" + other).status()).isEqualTo(404);
            assertThat(
                    http.get("officer", address + "?bidder=" + organisation(http, supplier))
                        .status())
                .isEqualTo(200);
          } else {
            assertThat(answer.status()).isEqualTo(404);
          }
        }
        // nobody while a decision is made again
        assertThat(readers).as(ocid).isIn(0, bids);
        read += readers;
      }
    }
    assertThat(read).isGreaterThan(1);
  }

  private static String organisation(DemoHttp http, String person) {
    return http.person(person).get("organisation").asString();
  }

  private static String text(PDDocument document) throws IOException {
    return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
        .replaceAll("\\s+", " ");
  }
}
