package city.posterity.cityhall.documents;

import static city.posterity.cityhall.documents.Crafted.utf8;
import static city.posterity.cityhall.documents.internal.db.Tables.MENTION;
import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.PersonId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockMultipartFile;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "posterity.mode=demo",
      "posterity.documents.largest=2MB",
      "posterity.documents.per-hour=30",
      "posterity.documents.per-day=6MB"
    })
class DocumentApiTest implements WithDatabase {

  private static final Set<String> WITHHELD = new HashSet<>();

  @TestConfiguration(proxyBeanMethods = false)
  static class Redactions {
    @Bean
    Withholding withheldInThisTest() {
      return (_, sha256) -> WITHHELD.contains(sha256);
    }
  }

  @LocalServerPort int port;
  @Autowired Cities cities;
  @Autowired DSLContext database;
  @Autowired Uploads uploads;
  @Autowired FormUploads forms;

  @Value("${posterity.data}")
  Path data;

  private DemoHttp http;

  @BeforeEach
  void open() {
    http = new DemoHttp(port);
  }

  private Answer send(String who, String disposition, byte[] bytes) {
    return http.send(
        http.request(who, "/api/v1/documents")
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", disposition)
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  private Answer get(String who, String path, String... headers) {
    var request = http.request(who.isEmpty() ? null : who, path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.GET());
  }

  private static byte[] pdf(String title) {
    return Crafted.pdf(d -> d.getDocumentInformation().setTitle(title));
  }

  @Test
  void whatIsSentIsKeptOnceAndOnlyItsSenderHasIt() {
    byte[] bytes = pdf("sent");
    var first = send("acme", "attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf", bytes);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    var again = send("acme", "attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf", bytes);
    String id = first.json().get("id").asString();
    assertThat(again.json().get("id").asString()).isEqualTo(id);
    assertThat(first.json().get("filename").asString()).isEqualTo("Größe.pdf");
    assertThat(first.json().get("size").asLong()).isEqualTo(bytes.length);
    assertThat(first.header("Location")).isEqualTo("/api/v1/documents/" + id);

    assertThat(get("acme", "/api/v1/documents/" + id).json().get("sha256").asString())
        .isEqualTo(first.json().get("sha256").asString());
    assertThat(get("acme", "/api/v1/documents/" + id + "/content").response().body())
        .isEqualTo(bytes);
    for (String other : List.of("bolt", "officer", "administrator")) {
      assertThat(get(other, "/api/v1/documents/" + id).status()).isEqualTo(404);
      assertThat(get(other, "/api/v1/documents/" + id + "/content").status()).isEqualTo(404);
    }
    assertThat(get("", "/api/v1/documents/" + id).status()).isEqualTo(401);
    assertThat(get("", first.json().get("url").asString()).status()).isEqualTo(404);
  }

  @Test
  void theProgramNamesWhatItStoresAndNobodyElse() throws Exception {
    String name = "..%2F..%2F..%2Fkeys%2Fplanted-by-name.pdf";
    var sent = send("acme", "attachment; filename*=UTF-8''" + name, pdf("planted"));
    assertThat(sent.status()).as(sent.text()).isIn(201, 422);
    assertThat(send("acme", "attachment; filename=\"plain.pdf\"", pdf("plain")).status())
        .isEqualTo(201);
    try (var all = Files.walk(data)) {
      var names = all.filter(Files::isRegularFile).map(data::relativize).map(Object::toString);
      var stored = names.toList();
      assertThat(stored).noneMatch(f -> f.contains("planted") || f.contains("plain"));
      assertThat(stored.stream().filter(f -> f.startsWith("files")))
          .isNotEmpty()
          .allMatch(
              f -> f.matches("files/([0-9a-f]{2,}/)*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }
  }

  @Test
  void aFormWithAFileIsTakenAsWell() {
    String boundary = "----a1b2";
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        utf8(
            "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\me\\\\note.txt\"\r\n"
                + "Content-Type: text/html\r\n\r\nplain words\r\n--"
                + boundary
                + "--\r\n"));
    var answer =
        http.send(
            http.request("bolt", "/api/v1/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().get("filename").asString()).isEqualTo("note.txt");
    assertThat(answer.json().get("mediaType").asString()).isEqualTo("text/plain");
  }

  @Test
  void aRefusalSaysWhyAndWhatWouldBeRight() {
    var macros = send("cora", "attachment; filename=\"sums.xlsm\"", Crafted.docx());
    assertThat(macros.status()).isEqualTo(422);
    assertThat(macros.code()).isEqualTo("upload-macros");
    assertThat(macros.json().get("detail").asString()).contains("Save it without macros");
    var large = send("cora", "attachment; filename=\"note.txt\"", new byte[(2 << 20) + 1]);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.json().get("detail").asString()).contains("up to 2 MB");
    assertThat(send("cora", "attachment", pdf("x")).code()).isEqualTo("upload-name");
    assertThat(
            http.send(http.request(null, "/api/v1/documents").POST(BodyPublishers.ofString("a")))
                .status())
        .isEqualTo(401);
  }

  @Test
  void aPersonSendsNoMoreThanOneNeeds() throws Exception {
    UUID city = cities.current().id();
    var many = new PersonId(UUID.randomUUID());
    for (int i = 0; i < 30; i++) {
      uploads.accept(city, many, "note.txt", new ByteArrayInputStream(utf8("note " + i)));
    }
    assertThat(refusal(city, many, utf8("one more"))).isEqualTo(UploadReason.TOO_OFTEN);
    var much = new PersonId(UUID.randomUUID());
    for (int i = 0; i < 4; i++) {
      byte[] bytes = "x".repeat(1_900_000 + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      uploads.accept(city, much, "note.txt", new ByteArrayInputStream(bytes));
    }
    assertThat(refusal(city, much, utf8("one more"))).isEqualTo(UploadReason.QUOTA);
  }

  private UploadReason refusal(UUID city, PersonId by, byte[] bytes) {
    return catchThrowableOfType(
            UploadRefused.class,
            () -> uploads.accept(city, by, "note.txt", new ByteArrayInputStream(bytes)))
        .reason();
  }

  @Test
  void aPublishedDocumentIsForEverybodyToSaveInRangesToo() {
    byte[] bytes = pdf("published");
    var sent = send("officer", "attachment; filename=\"plan; a.pdf\"", bytes);
    String sha256 = sent.json().get("sha256").asString();
    String url = sent.json().get("url").asString();
    UUID procurement = anyProcurement();
    String ocid = "ocds-000000-test-" + procurement;
    name(sha256, procurement, ocid);
    assertThat(get("", url).status()).isEqualTo(404);
    release(procurement, ocid, "{\"tender\": {\"documents\": [{\"sha256\": \"" + sha256 + "\"}]}}");

    var answer = get("", url);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body()).isEqualTo(bytes);
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''plan%3B%20a.pdf");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.response().headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("sandbox;");
    assertThat(answer.header("Cache-Control")).contains("public");
    assertThat(answer.header("ETag")).isEqualTo("\"" + sha256 + "\"");
    assertThat(get("", url, "If-None-Match", "\"" + sha256 + "\"").status()).isEqualTo(304);
    var part = get("", url, "Range", "bytes=5-9");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.response().body()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 5, 10));
    assertThat(part.header("Content-Range")).isEqualTo("bytes 5-9/" + bytes.length);

    WITHHELD.add(sha256);
    assertThat(get("", url).status()).isEqualTo(404);
    assertThat(get("officer", "/api/v1/documents/" + sent.json().get("id").asString()).status())
        .isEqualTo(200);
  }

  @Test
  void staffHaveWhatTheirProcurementNames() {
    var sent = send("helio", "attachment; filename=\"proof.pdf\"", pdf("proof"));
    String address = "/api/v1/documents/" + sent.json().get("id").asString();
    assertThat(get("officer", address).status()).isEqualTo(404);
    name(sent.json().get("sha256").asString(), anyProcurement(), "ocds-000000-unpublished");
    assertThat(get("officer", address).status()).isEqualTo(200);
    assertThat(get("officer", address + "/content").header("Cache-Control")).isEqualTo("no-store");
    assertThat(get("bolt", address).status()).isEqualTo(404);
    assertThat(get("resident", address).status()).isEqualTo(404);
  }

  @Test
  void whatAnEventNamesIsRemembered() {
    // the sample city's tenders have documents and proofs
    assertThat(database.fetchCount(MENTION)).isPositive();
  }

  @Test
  void aFormSaysBesideItsFieldWhatIsWrong() {
    var caller =
        new Caller(
            cities.current().id(),
            new Actor(new PersonId(UUID.randomUUID()), null, null, Set.of()),
            "Ada");
    var nothing =
        forms.document(caller, new MockMultipartFile("f", "", null, new byte[0]), Locale.ENGLISH);
    assertThat(nothing.isChosen()).isFalse();
    var wrong =
        forms.document(
            caller, new MockMultipartFile("f", "a.pdf", null, utf8("no pdf")), Locale.ENGLISH);
    assertThat(wrong.document()).isNull();
    assertThat(wrong.messages())
        .singleElement()
        .asString()
        .contains("its content is something else");
    var photo =
        forms.photo(
            caller,
            new MockMultipartFile("f", "a.png", null, Crafted.picture("png", 9, 9)),
            Locale.ENGLISH);
    assertThat(Optional.ofNullable(photo.document()).map(StoredDocument::filename))
        .hasValue("a.jpg");
    assertThat(
            forms
                .photo(caller, new MockMultipartFile("f", "a.pdf", null, pdf("p")), Locale.ENGLISH)
                .messages())
        .singleElement()
        .asString()
        .contains("jpg, jpeg, png, webp");
  }

  private UUID anyProcurement() {
    String ocid = http.get(null, "/api/v1/records?limit=1").json().at("/records/0/ocid").asString();
    return UUID.fromString(ocid.substring(ocid.length() - 36));
  }

  private void name(String sha256, UUID procurement, String ocid) {
    database
        .insertInto(MENTION)
        .set(MENTION.CITY_ID, cities.current().id())
        .set(MENTION.SHA256, sha256)
        .set(MENTION.PROCUREMENT_ID, procurement)
        .set(MENTION.OCID, ocid)
        .execute();
  }

  private void release(UUID procurement, String ocid, String body) {
    database
        .insertInto(RELEASE)
        .set(RELEASE.CITY_ID, cities.current().id())
        .set(RELEASE.OCID, ocid)
        .set(RELEASE.NUMBER, 1)
        .set(RELEASE.ID, UUID.randomUUID())
        .set(RELEASE.PROCUREMENT_ID, procurement)
        .set(RELEASE.COMMAND_ID, UUID.randomUUID())
        .set(RELEASE.RELEASED_AT, java.time.OffsetDateTime.parse("2027-01-01T00:00:00Z"))
        .set(RELEASE.TAGS, "tender")
        .set(RELEASE.BODY, JSON.json(body))
        .execute();
  }
}
