package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.documents.Paper;
import city.posterity.cityhall.documents.Papers;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.process.Edition;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a body needs to decide on a final text, as one paper. */
@Controller
@Public
class PackPage {

  private static final long MOST_BYTES_KEPT = 16L << 20;

  /** Ours: somebody may take back what was said; the counts of it may be that old. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** Ours: a statement is one, or a few of a few groups. */
  private static final int STATEMENTS = 20;

  /** What is erased is in no paper any more, so the statements belong to what names one. */
  private record Key(UUID policy, long version, Locale locale, List<Said> statements) {}

  private record Counting(UUID policy, long version) {}

  private final Policies policies;
  private final Inputs inputs;
  private final Tallies tallies;
  private final Casefile casefile;
  private final Papers papers;
  private final Texts texts;
  private final DatabaseClock clock;
  private final Cache<Key, byte[]> made =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES_KEPT)
          .weigher((Key _, byte[] pdf) -> pdf.length)
          .expireAfterWrite(KEPT)
          .build();
  private final Cache<Counting, PackCounts> counted =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(KEPT).build();

  PackPage(
      Policies policies,
      Inputs inputs,
      Tallies tallies,
      Casefile casefile,
      Papers papers,
      Texts texts,
      DatabaseClock clock) {
    this.policies = policies;
    this.inputs = inputs;
    this.tallies = tallies;
    this.casefile = casefile;
    this.papers = papers;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * @throws ResponseStatusException 404 while there is no final text
   */
  @GetMapping("/policies/{id}/approval-pack.pdf")
  ResponseEntity<byte[]> show(@PathVariable UUID id, Locale locale) {
    Made policy = policies.open(id);
    Edition text = policy.process().finalText().orElseThrow(Policies::notFound);
    var statements = inputs.statements(id, STATEMENTS);
    long version = policy.all().held(policy.process().id()).orElseThrow().version();
    byte[] pdf =
        made.get(
            new Key(id, version, locale, statements),
            _ -> print(policy, text, version, statements, locale));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(policy.process().charter().name() + "-approval-pack.pdf")
                .build()
                .toString())
        .header(HttpHeaders.VARY, "Accept-Language")
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag("\"" + Sha256.hex(pdf) + "\"")
        .body(pdf);
  }

  private byte[] print(
      Made policy, Edition text, long version, List<Said> statements, Locale locale) {
    var formats = new Formats(texts, locale, policies.city().zone());
    var counts =
        counted.get(
            new Counting(policy.id(), version),
            k ->
                PackCounts.of(
                    casefile
                        .survey(policies.city().id(), k.policy())
                        .orElseThrow()
                        .all(Input.class)));
    var pack =
        ApprovalPack.of(
            policy,
            text,
            statements.stream().map(s -> SaidView.of(policy, s, formats)).toList(),
            Engagement.of(policy, tallies, counts, formats, clock.now()),
            formats,
            clock.now());
    return papers.print("policymaking/pack", paper(pack, formats), Map.of("pack", pack));
  }

  private Paper paper(ApprovalPack pack, Formats formats) {
    return Paper.of(
        formats,
        texts.text(formats.locale(), "policymaking.pack.kind"),
        pack.charter().title(),
        policies.city().name(),
        Stream.of(
                "decide",
                "text",
                "changes",
                "engagement",
                "future",
                "dissent",
                "checks",
                "resolution")
            .filter(id -> !id.equals("resolution") || pack.resolution() != null)
            .map(id ->
                new Paper.Part(id, texts.text(formats.locale(), "policymaking.pack.part." + id)))
            .toList());
  }
}
