package city.posterity.procurement.policymaking;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.Coverage;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.Resolution;
import city.posterity.procurement.policymaking.process.RoundPlan;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.Commitment;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.revision.ChangeSet;
import city.posterity.procurement.policymaking.revision.Edit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said and written in every story of a policy. */
public final class Texts {

  private Texts() {}

  public static Charter charter() {
    return charter(List.of("en"), List.of(Sector.YOUTH));
  }

  public static Charter charter(List<String> languages, List<Sector> sectors) {
    return new Charter(
        Reach.CITY,
        "fair-streets",
        "Fair streets",
        "Streets that everybody can use",
        "How many bins there are",
        "That there are bins: the law wants them",
        "City council",
        languages,
        sectors,
        List.of());
  }

  /** A clause that says how many bins a street has. */
  public static Wording wording(int bins) {
    return wording(
        "Each street must have %d bins. They stand where people walk slowly.".formatted(bins));
  }

  public static Wording wording(String text) {
    return wording(List.of(words("en", text)));
  }

  public static Wording wording(List<Words> words) {
    return new Wording(Obligation.MUST, words, "", List.of(), List.of(), null);
  }

  public static Words words(String language, String text) {
    return new Words(
        language, "Bins", text, "There are bins in the street.", "People asked for them.");
  }

  /** A round of four weeks that begins in two days, in which nobody has to be heard. */
  public static RoundPlan plan(Instant now) {
    return plan(now, 0, Moderation.BEFORE);
  }

  /**
   * @param young how many young people have to be heard
   */
  public static RoundPlan plan(Instant now, int young, Moderation moderation) {
    Instant opens = now.plus(Duration.ofDays(2));
    Instant closes = opens.plus(Duration.ofDays(28));
    return new RoundPlan(
        opens,
        closes,
        LocalDate.ofInstant(closes, ZoneOffset.UTC).plusWeeks(12),
        moderation,
        "Insults and what names others are not shown",
        List.of(new Coverage(Sector.YOUTH, young, "In schools")));
  }

  public static SubmitInput comment(@Nullable String clause) {
    return comment(clause, null);
  }

  public static SubmitInput comment(@Nullable String clause, @Nullable Sector sector) {
    return said(InputKind.COMMENT, Channel.WEB, clause, null, "Too few", "en", sector, 1, 0);
  }

  public static SubmitInput quoting(String clause, String quote) {
    return said(
        InputKind.COMMENT, Channel.WEB, clause, quote, "This is not enough", "en", null, 1, 0);
  }

  public static SubmitInput alike(int others) {
    return said(InputKind.COMMENT, Channel.WEB, null, null, "Buy from us", "en", null, 1, others);
  }

  /** What somebody of the group writes down for others. */
  public static SubmitInput entered(InputKind kind, Channel channel, int people) {
    return said(kind, channel, null, null, "They want more bins", "en", Sector.YOUTH, people, 0);
  }

  public static SubmitInput said(
      InputKind kind,
      Channel channel,
      @Nullable String clause,
      @Nullable String quote,
      String text,
      String language,
      @Nullable Sector sector,
      int people,
      int alike) {
    return new SubmitInput(
        kind, channel, clause, quote, text, null, language, sector, people, null, alike);
  }

  public static Answer no(List<UUID> themes, List<UUID> inputs) {
    return new Answer(
        themes, inputs, Decision.REJECTED, "There is no money", "Budget of this year", null);
  }

  /** A yes from which other words have to follow. */
  public static Answer yes(List<UUID> themes, List<UUID> inputs) {
    return new Answer(themes, inputs, Decision.ACCEPTED, "We agree", "", null);
  }

  public static Answer promise(List<UUID> themes, LocalDate by) {
    return new Answer(
        themes,
        List.of(),
        Decision.PARTLY,
        "We will count them",
        "",
        new Commitment("Count the bins", "Streets", by));
  }

  /** A resolution of today on just the text that was put before the body. */
  public static Resolution resolution(ProcurementStory story) {
    return resolution(story, Objects.requireNonNull(Making.policy(story).submission()).textHash());
  }

  public static Resolution resolution(ProcurementStory story, String hash) {
    return new Resolution(
        "City council", Making.today(story), "R-17", 20, 3, null, "Minutes 4", "", hash);
  }

  public static ChangeSet changes(List<UUID> responses, Edit... edits) {
    return new ChangeSet(responses, false, "More bins", List.of(edits));
  }

  public static Edit reword(String key, int from, String text) {
    return new Edit(Edit.Kind.REWORD, key, from, null, List.of(), wording(text));
  }

  public static Edit remove(String key, int from) {
    return new Edit(Edit.Kind.REMOVE, key, from, null, List.of(), null);
  }

  public static Edit add(String key, @Nullable String after, List<String> origins, String text) {
    return new Edit(Edit.Kind.ADD, key, null, after, origins, wording(text));
  }
}
