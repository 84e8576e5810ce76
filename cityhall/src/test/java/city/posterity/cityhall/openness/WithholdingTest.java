package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.REDACTION;
import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.documents.AwardLetters;
import city.posterity.cityhall.documents.LetterText;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.disclosure.redaction.ApproveRedaction;
import city.posterity.procurement.disclosure.redaction.LiftRedaction;
import city.posterity.procurement.disclosure.redaction.ProposeRedaction;
import city.posterity.procurement.disclosure.redaction.RedactableFields;
import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Plants a word of its own in every text of a whole purchase that may be withheld, withholds all of
 * them, and looks for the words at every public address.
 */
@OpennessTest
class WithholdingTest implements WithDatabase {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final int MOST_PAGES = 400;

  /**
   * Every choice of a search says the same of a purchase; those that are listed below are enough.
   */
  private static final Pattern SEARCH =
      Pattern.compile("/(feed\\.atom|procurements\\.(csv|xlsx)|follow-search)?\\?.*");

  @Autowired CityStory.Teller teller;
  @Autowired FeedSequencer sequencer;
  @Autowired ReleaseStore store;
  @Autowired OpennessDoctor doctor;
  @Autowired Redactions redactions;
  @Autowired PublicPurchases purchases;
  @Autowired AwardLetters awards;
  @Autowired LetterText letters;
  @Autowired DSLContext database;
  @Autowired RestTestClient http;

  @Test
  void whatIsWithheldIsAtNoPublicAddressUntilItsDateAndThenAtTheSameAgain() throws Exception {
    CityStory story = heard(teller.tell().worded(new Planted(1_000)));
    Map<String, Set<String>> before = everywhere(story, Set.of());
    Set<String> published = all(before);
    assertThat(published).hasSizeGreaterThan(15);

    story.worded(c -> c);
    var date = LocalDate.ofInstant(teller.now(), ZoneOffset.UTC).plusDays(40);
    List<StreamId> made = withholdEverything(story, "officer", "approver", date);
    Set<String> withheld = withheld(story);
    assertThat(withheld).hasSizeGreaterThan(20);
    assertThat(made).hasSizeGreaterThan(20);

    Map<String, Set<String>> during = everywhere(story, withheld);
    during.values().forEach(words -> words.retainAll(withheld));
    during.values().removeIf(Set::isEmpty);
    assertThat(during).isEmpty();
    // what stays public is only what stands in no field that may be withheld
    assertThat(published).anyMatch(withheld::contains);
    String page = text("/procurements/" + story.ocid());
    assertThat(page).contains("[Withheld: Trade secret", "What is withheld and why");
    assertThat(text("/api/v1/releases/" + story.ocid() + "/1"))
        .contains("[withheld: trade-secret, until " + date + "]", "\"redactions\"", "\"places\"");
    seenByARival(story, withheld);
    assertThat(redactions.isWithheld(teller.city(), "a".repeat(64))).isTrue();
    assertThat(complaints(story)).isEmpty();
    toldInLetters(story, withheld);

    story.until(date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    Map<String, Set<String>> after = everywhere(story, Set.of());
    assertThat(all(after)).isEqualTo(published);
    // places in lists of results move, and a feed has no more than the latest
    before
        .keySet()
        .removeIf(a -> a.startsWith("/?") || a.contains("feed.atom") || a.contains("?after="));
    before.forEach((address, words) ->
        assertThat(after.getOrDefault(address, Set.of())).as(address).containsAll(words));
    assertThat(redactions.isWithheld(teller.city(), "a".repeat(64))).isFalse();
    assertThat(complaints(story)).isEmpty();
  }

  @Test
  void whatIsWithheldOfASmallPurchaseIsAtNoPublicAddress() throws Exception {
    CityStory story = teller.tell().worded(new Planted(100));
    Voices.smallPurchase(story);
    Set<String> published = all(everywhere(story, Set.of()));
    assertThat(published).hasSizeGreaterThan(3);

    story.worded(c -> c);
    var date = LocalDate.ofInstant(teller.now(), ZoneOffset.UTC).plusDays(40);
    withholdEverything(story, "city-officer", "city-approver", date);
    Set<String> withheld = withheld(story);
    assertThat(published).anyMatch(withheld::contains);
    Map<String, Set<String>> during = everywhere(story, withheld);
    during.values().forEach(words -> words.retainAll(withheld));
    during.values().removeIf(Set::isEmpty);
    assertThat(during).isEmpty();
    assertThat(complaints(story)).isEmpty();

    story.until(date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    assertThat(all(everywhere(story, Set.of()))).isEqualTo(published);
  }

  @Test
  void whatIsWithheldBeforeItIsPublicIsNeverListedAndTagsChangeWithIt() throws Exception {
    CityStory story = teller.tell().proposed().consulting().planned().written();
    StreamId id = withhold(story, story.tender(), "/terms/description", LocalDate.of(2030, 1, 1));
    String planned = text("/api/v1/records/" + story.ocid());
    assertThat(planned).doesNotContain("\"redactions\":[{\"id\":\"" + id.id() + "\",\"thing\"");

    story.does(
        "officer", story.tender(), new city.posterity.procurement.market.tender.PublishTender());
    String address = "/api/v1/records/" + story.ocid();
    String description = story.state(Tender.class, story.tender()).terms().description();
    assertThat(text(address))
        .contains("\"field\":\"/terms/description\"", "\"approvedBy\":\"approver\"")
        .doesNotContain(description);
    String tag = tag(address);
    String release = tag("/api/v1/releases/" + story.ocid() + "/1");
    story.does("approver", id, new LiftRedaction("Everybody knows"));
    assertThat(text(address)).contains(description, "\"status\":\"lifted\"");
    assertThat(tag(address)).isNotEqualTo(tag);
    assertThat(tag("/api/v1/releases/" + story.ocid() + "/1")).isNotEqualTo(release);
    assertThat(complaints(story)).isEmpty();
  }

  @Test
  void theDoctorNamesARowThatNobodyApproved() {
    CityStory story = teller.tell().proposed().consulting().planned().live();
    StreamId id = withhold(story, story.tender(), "/terms/title", LocalDate.of(2030, 1, 1));
    assertThat(complaints(story)).isEmpty();
    database
        .update(REDACTION)
        .set(REDACTION.TEXTS, new String[] {"The old town is dark"})
        .where(REDACTION.ID.eq(id.id()))
        .execute();
    assertThat(doctor.examine(teller.city()))
        .extracting(OpennessDoctor.Complaint::row)
        .contains("openness.redaction redaction:" + id.id());
    // so that no other test stumbles over it
    story.does("approver", id, new LiftRedaction("Enough"));
  }

  /** A whole life with all that firms and residents say on the way. */
  private static CityStory heard(CityStory story) {
    story.proposed().consulting().planned();
    Voices.talksWithTheMarket(story);
    story.drafted(Duration.ofDays(100));
    Voices.commentsOnTheDraft(story);
    story.reviewed().published().asked().amended().sealed("acme", "bolt");
    story.closed().opened().ranked().notified().complained().contracted();
    story.paid("first", "2027-1", "206172.84");
    Voices.observed(story, "first");
    return story.changed().paid("second", "2027-2", "208172.83").ended();
  }

  /** The planted words that are withheld. */
  private Set<String> withheld(CityStory story) {
    Set<String> withheld = new TreeSet<>();
    database
        .select(REDACTION.TEXTS)
        .from(REDACTION)
        .where(REDACTION.OCID.eq(story.ocid()))
        .forEach(r -> withheld.addAll(Planted.in(String.join(" ", r.value1()))));
    return withheld;
  }

  /** Neither who follows the purchase nor who bid for it is told what is withheld. */
  private void toldInLetters(CityStory story, Set<String> withheld) {
    String told =
        String.join("\n", purchases.since(story.ocid(), 1, Locale.ENGLISH))
            + purchases.find(story.ocid()).orElseThrow().title()
            + purchases.newSince("q=" + story.ocid(), Instant.EPOCH, Locale.ENGLISH);
    for (String supplier : List.of("acme", "bolt")) {
      told +=
          awards
              .to(teller.city(), story.tender(), teller.organisation(supplier))
              .map(l -> letters.text(l, Locale.ENGLISH))
              .orElseThrow();
    }
    assertThat(told).contains("[Withheld: Trade secret", "[withheld: trade-secret");
    assertThat(Planted.in(told)).doesNotContainAnyElementsOf(withheld);
  }

  private List<StreamId> withholdEverything(
      CityStory story, String proposer, String approver, LocalDate date) {
    var made = new ArrayList<StreamId>();
    Procurement procurement = story.procurement();
    procurement
        .things()
        .forEach((thing, held) ->
            RedactableFields.in(held.state()).stream()
                .forEach(p -> made.add(withhold(story, proposer, approver, thing, p, date))));
    return made;
  }

  private StreamId withhold(CityStory story, StreamId thing, String pointer, LocalDate date) {
    return withhold(story, "officer", "approver", thing, pointer, date);
  }

  private StreamId withhold(
      CityStory story,
      String proposer,
      String approver,
      StreamId thing,
      String pointer,
      LocalDate date) {
    var id =
        new StreamId(
            Thing.REDACTION,
            UUID.nameUUIDFromBytes(
                (story.id() + "/" + thing + pointer).getBytes(StandardCharsets.UTF_8)));
    story
        .does(
            proposer,
            id,
            new ProposeRedaction(thing, pointer, null, "trade-secret", "It is one", date))
        .does(approver, id, new ApproveRedaction());
    assertThat(story.state(Redaction.class, id).isInForce()).isTrue();
    return id;
  }

  private void seenByARival(CityStory story, Set<String> withheld) {
    Procurement procurement = story.procurement();
    var rival = BuyingCycle.withTeamRoles(procurement, story.actor("bolt"));
    procurement.things().values().stream()
        .map(h -> h.state())
        .filter(s -> BuyingCycle.mayRead(procurement, s, rival))
        .filter(s -> !s.id().equals(story.bid("bolt")))
        .forEach(s -> {
          var words = Planted.in(BuyingCycle.shownTo(procurement, rival, s).toString());
          words.retainAll(withheld);
          assertThat(words).as(s.id().toString()).isEmpty();
        });
  }

  private List<String> complaints(CityStory story) {
    return doctor.examine(teller.city()).stream()
        .filter(c -> c.row().contains(story.ocid()) || c.row().contains(story.id().toString()))
        .map(c -> c.row() + ": " + c.what())
        .toList();
  }

  /** The planted words at each public address where there are any. */
  private Map<String, Set<String>> everywhere(CityStory story, Set<String> searched)
      throws Exception {
    sequencer.run(teller.city());
    // as long as the pages may lag behind
    Thread.sleep(1_300);
    var found = new TreeMap<String, Set<String>>();
    var waiting = new ArrayDeque<>(addresses(story));
    for (String word : searched) {
      for (String sought : List.of(word, word.substring(0, word.length() - 1))) {
        assertThat(text("/?q=" + sought)).doesNotContain("/procurements/" + story.ocid());
      }
    }
    var seen = new LinkedHashSet<String>();
    while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
      String address = waiting.poll();
      if (!seen.add(address)) {
        continue;
      }
      String text = text(address);
      Set<String> words = Planted.in(text);
      if (!words.isEmpty()) {
        found.put(address, words);
      }
      LINK.matcher(text)
          .results()
          .map(m -> m.group(1).replace("&amp;", "&"))
          .filter(a -> !a.contains("lang") && !a.contains("sign-in") && !a.startsWith("/assets"))
          .filter(a -> !SEARCH.matcher(a).matches())
          .filter(a -> !a.startsWith("/procurements/") || a.contains(story.ocid()))
          .filter(a -> !a.startsWith("/api/v1/records/") || a.contains(story.ocid()))
          .forEach(waiting::add);
    }
    return found;
  }

  private List<String> addresses(CityStory story) {
    var all = new ArrayList<String>();
    all.add("/procurements/" + story.ocid());
    all.add("/procurements/" + story.ocid() + "?order=oldest");
    all.add("/");
    all.add("/?q=" + story.ocid());
    all.add("/?stage=ended");
    all.add("/about-data");
    all.add("/sitemap.xml");
    for (String feed : List.of("", "?q=" + story.ocid())) {
      all.add("/feed.atom" + feed);
      all.add("/procurements.csv" + feed);
      all.add("/procurements.xlsx" + feed);
    }
    all.add("/procurements/" + story.ocid() + "/feed.atom");
    all.add("/procurements/" + story.ocid() + "/follow");
    all.add("/spending");
    for (String by : List.of("year", "buyer", "supplier", "category")) {
      all.add("/spending.csv?by=" + by);
      all.add("/spending.xlsx?by=" + by);
    }
    for (String paper : List.of("notice", "award", "closing-report")) {
      all.add("/procurements/" + story.ocid() + "/" + paper + ".pdf");
    }
    all.add("/api/v1/records/" + story.ocid());
    all.add("/api/v1/records/" + story.ocid() + "?versioned=true");
    all.add("/api/v1/records?limit=100");
    int releases = store.rows(teller.city(), story.ocid()).size();
    for (int i = 1; i <= releases; i++) {
      all.add("/api/v1/releases/" + story.ocid() + "/" + i);
    }
    Long last = database.select(DSL.max(RELEASE.POSITION)).from(RELEASE).fetchOne(0, Long.class);
    for (long after = 0; last != null && after < last; after += 100) {
      all.add("/api/v1/releases?limit=100&after=" + after);
    }
    for (String format : List.of("jsonl", "jsonl.gz", "csv", "csv.zip", "xlsx")) {
      all.add("/api/v1/bulk/2027." + format);
    }
    return all;
  }

  private static Set<String> all(Map<String, Set<String>> found) {
    var all = new TreeSet<String>();
    found.values().forEach(all::addAll);
    return all;
  }

  private String tag(String address) {
    return Objects.requireNonNull(get(address).getResponseHeaders().getETag());
  }

  private EntityExchangeResult<byte[]> get(String address) {
    return http.get().uri(URI.create(address)).exchange().expectBody(byte[].class).returnResult();
  }

  private String text(String address) throws IOException {
    byte[] body = get(address).getResponseBody();
    if (body == null) {
      return "";
    }
    String path = address.replaceFirst("\\?.*", "");
    if (path.endsWith(".pdf")
        && new String(body, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
      try (PDDocument paper = Loader.loadPDF(body)) {
        return paper.getDocumentInformation().getTitle() + new PDFTextStripper().getText(paper);
      }
    }
    if (address.endsWith(".gz")) {
      return new String(
          new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(),
          StandardCharsets.UTF_8);
    }
    if (path.endsWith(".zip") || path.endsWith(".xlsx")) {
      var text = new StringBuilder();
      // read as a file: a stream stumbles over the sizes that the writer of sheets gives
      Path file = Files.write(Files.createTempFile("withholding", ".zip"), body);
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      Files.delete(file);
      return text.toString();
    }
    return new String(body, StandardCharsets.UTF_8);
  }
}
