package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.ValidPdf;
import city.posterity.cityhall.support.WithDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PolicyTest
class PackTest implements WithDatabase {

  @LocalServerPort int port;
  @Autowired GroupStory.Teller teller;

  private HttpResponse<byte[]> get(String address, String... headers) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
              .headers(headers)
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private byte[] pack(GroupStory story, String language) throws Exception {
    return get(story.address() + "/approval-pack.pdf", "Accept-Language", language).body();
  }

  private String page(GroupStory story) throws Exception {
    return new String(get(story.address(), "Accept-Language", "en").body(), StandardCharsets.UTF_8);
  }

  @Test
  void aBodyGetsAllThatItDecidesOnInEnglishAndArabic() throws Exception {
    var story = teller.tell().until(GroupStory.Stage.APPROVAL_SOUGHT);
    String hash = story.process().finalText().orElseThrow().hash();

    byte[] english = pack(story, "en");
    byte[] arabic = pack(story, "ar");

    ValidPdf.require("approval-pack-en", english);
    ValidPdf.require("approval-pack-ar", arabic);
    String text = text(english, "en");
    assertThat(text)
        .contains(GroupStory.TITLE, "City Council of Lindmouth", hash)
        .contains("Before the body that decides")
        .contains(GroupStory.DISSENT, GroupStory.RESPONDER, GroupStory.JUSTIFICATION)
        .contains(PolicyVoices.FUTURE, "A guardian speaks before long contracts are signed.")
        .contains("The city’s lawyers found nothing against it.")
        .doesNotContain(PolicyVoices.INSULT)
        .doesNotContain("What the body decided");
    PolicyWords.FIRST_DRAFT.forEach((key, wording) -> {
      if (!key.equals("LT-03") && !key.equals("LT-07")) {
        assertThat(text).contains(key, wording.original().text(), wording.original().plain());
      }
    });
    String body = text(arabic, "ar");
    assertThat(body).contains(hash, "LT-09");
    assertThat(body).contains("الجهة");
  }

  @Test
  void whatChangedSinceTheFirstDraftIsMarkedWordByWord() throws Exception {
    String text = text(pack(teller.tell().until(GroupStory.Stage.FINALISED), "en"), "en");

    assertThat(text)
        .contains(
            "[removed: should] [added: must] look at least [removed: ten] [added: thirty] years")
        .contains("[added: Before a contract of more than ten years is signed")
        .contains("[removed: The city should report once a year on paper")
        .contains("before: Should, now: Must")
        .contains(
            "6 clauses are as they were in the first draft LT-01, LT-02, LT-04, LT-05, LT-06, LT-08")
        .contains("Thirty years, a guardian, and no report on paper.");
  }

  @Test
  void peopleAreCountedAndWhatIsHiddenIsToldByItsReason() throws Exception {
    String text = text(pack(teller.tell().until(GroupStory.Stage.FINALISED), "en"), "en");

    assertThat(text)
        .contains("76 people in 13 contributions")
        .contains("companies Calls to firms of every size 5 1 (still missing)")
        .contains("in a workshop 2 27")
        .contains("sorted 3 of 13 contributions into themes as well. For 2 of them")
        .contains("83 % of the themes")
        .contains("It insults somebody. 1")
        .contains("Open day of the")
        .contains("Every clause was read aloud.")
        .contains("The audit office");
  }

  @Test
  void thePackIsThereFromTheFinalTextOnAndLinkedFromThePage() throws Exception {
    var story = teller.tell().until(GroupStory.Stage.ASKED_AGAIN);
    String address = story.address() + "/approval-pack.pdf";
    assertThat(get(address, "Accept-Language", "en").statusCode()).isEqualTo(404);
    assertThat(page(story)).doesNotContain(address);

    story.until(GroupStory.Stage.FINALISED);
    assertThat(page(story)).contains(address);
    var answer = get(address, "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("long-term-buying-", "-approval-pack.pdf");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(get(address, "Accept-Language", "en", "If-None-Match", tag).statusCode())
        .isEqualTo(304);

    story.until(GroupStory.Stage.ADOPTED);
    assertThat(text(pack(story, "en"), "en"))
        .contains("Resolution 2027/41", "19 for, 4 against, 2 abstained");
  }

  private static String text(byte[] pdf, String language) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage())
          .isEqualTo(Locale.forLanguageTag(language).toLanguageTag());
      assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
      var stripper = new PDFTextStripper();
      // words with a line through or under them are painted after the others
      stripper.setSortByPosition(language.equals("en"));
      return Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC)
          .replaceAll("\\s+", " ");
    }
  }
}
