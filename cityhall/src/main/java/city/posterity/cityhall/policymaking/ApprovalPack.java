package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.policymaking.PolicyView.LaunchView;
import city.posterity.cityhall.policymaking.PolicyView.ResolutionView;
import city.posterity.cityhall.policymaking.PolicyView.SeatView;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.Edition;
import city.posterity.procurement.policymaking.process.FinalChecks;
import city.posterity.procurement.policymaking.process.Member;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a body needs to decide on a final text.
 *
 * @param status as the core calls it
 * @param hash of the final text
 * @param submitted when it was put before the body; empty while it was not
 * @param returned why the body gave it back; empty if it did not
 * @param original name of the language of the original
 * @param changes against the first draft
 * @param statements for people who are not born yet
 * @param checks who saw to law and translation
 */
public record ApprovalPack(
    Charter charter,
    String status,
    String hash,
    String finalised,
    String submitted,
    String returned,
    String original,
    List<Line> clauses,
    MarkedUp changes,
    Engagement engagement,
    @Nullable SeatView seat,
    List<SaidView> statements,
    List<Dissenting> dissents,
    FinalChecks checks,
    @Nullable ResolutionView resolution,
    @Nullable LaunchView launch) {

  /**
   * A clause.
   *
   * @param language of the words
   * @param checked whether a check goes with it
   */
  public record Line(
      String key,
      String title,
      String text,
      String plain,
      String rationale,
      String language,
      String obligation,
      boolean checked) {}

  /** A member of the group who does not agree. */
  public record Dissenting(String name, String text) {}

  public ApprovalPack {
    clauses = List.copyOf(clauses);
    statements = List.copyOf(statements);
    dissents = List.copyOf(dissents);
  }

  /**
   * @param text a final edition of the policy
   */
  static ApprovalPack of(
      Made made,
      Edition text,
      List<SaidView> statements,
      Engagement engagement,
      Formats formats,
      Instant now) {
    var policy = made.process();
    var parts = new PolicyViewParts(made, formats, now);
    return new ApprovalPack(
        policy.charter(),
        Engine.word(policy.status()),
        text.hash(),
        formats.dayOf(text.at()),
        policy.submission() == null ? "" : formats.dayOf(policy.submission().at()),
        Objects.requireNonNullElse(policy.returned(), ""),
        Locale.forLanguageTag(policy.languages().getFirst()).getDisplayLanguage(formats.locale()),
        made.text(text).stream().map(t -> line(t, formats)).toList(),
        MarkedUp.of(made, primer(policy, text), text, formats),
        engagement,
        parts.seat(),
        statements,
        policy.dissents().stream()
            .map(d ->
                new Dissenting(
                    policy.member(d.member()).map(Member::name).orElseThrow().value(), d.text()))
            .toList(),
        Objects.requireNonNull(policy.checks()),
        parts.resolution(),
        parts.launch());
  }

  /** The first draft that it came of: the newest before it. */
  private static Edition primer(PolicyProcess policy, Edition text) {
    return policy.editions().stream()
        .filter(e -> e.kind() == Edition.Kind.PRIMER && e.number() < text.number())
        .reduce((_, b) -> b)
        .orElseThrow();
  }

  private static Line line(Made.Text text, Formats formats) {
    var words = text.in(formats.locale());
    var wording = text.version().wording();
    return new Line(
        text.clause().key(),
        words.title(),
        words.text(),
        words.plain(),
        words.rationale(),
        words.language(),
        Engine.word(wording.obligation()),
        wording.check() != null);
  }
}
