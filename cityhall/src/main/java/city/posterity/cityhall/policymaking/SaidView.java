package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.policymaking.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A contribution as everybody reads it.
 *
 * @param status, kind, channel, sector and place as the core calls them; sector and place empty for
 *     none
 * @param language of the text, for {@code lang}
 * @param dir writing direction of the text
 * @param replacement the clause's words and those proposed instead; empty for none
 * @param erased whether its words were erased
 */
public record SaidView(
    String id,
    String address,
    String status,
    String kind,
    String channel,
    String sector,
    int people,
    String when,
    String who,
    String clause,
    String clauseAddress,
    String quote,
    String place,
    String placeClause,
    String placeAddress,
    String score,
    String language,
    String languageName,
    String text,
    String translated,
    boolean byMachine,
    boolean readable,
    List<Piece> replacement,
    List<String> themes,
    boolean erased,
    boolean appealed,
    List<AnswerView> answers) {

  public SaidView {
    replacement = List.copyOf(replacement);
    themes = List.copyOf(themes);
    answers = List.copyOf(answers);
  }

  static SaidView of(Made made, Said said, Formats formats) {
    String clause = Objects.requireNonNullElse(said.clause(), "");
    String now = Objects.requireNonNullElse(said.placeClause(), "");
    Double score = said.placeScore();
    return new SaidView(
        said.id().toString(),
        made.address() + "/inputs/" + said.id(),
        said.status(),
        said.kind(),
        said.channel(),
        Objects.requireNonNullElse(said.sector(), ""),
        said.people(),
        formats.shortMoment(said.receivedAt()),
        Objects.requireNonNullElse(said.shownAs(), ""),
        clause,
        made.address() + "/clauses/" + clause,
        Objects.requireNonNullElse(said.quote(), ""),
        Objects.requireNonNullElse(said.place(), ""),
        now,
        made.address() + "/clauses/" + now,
        score == null ? "" : formats.number(Math.round(score * 100)),
        said.language(),
        Locale.forLanguageTag(said.language()).getDisplayLanguage(formats.locale()),
        Objects.requireNonNullElse(said.text(), ""),
        Objects.requireNonNullElse(said.translated(), ""),
        said.byMachine(),
        said.readable(),
        replacement(made, said),
        said.themes().stream().flatMap(t -> made.theme(t).stream()).map(Theme::title).toList(),
        said.text() == null,
        said.appealed(),
        answers(made, said, formats));
  }

  /** Words that are proposed, against those that their author read. */
  private static List<Piece> replacement(Made made, Said said) {
    String proposed = said.replacement();
    Integer version = said.version();
    if (proposed == null || version == null) {
      return List.of();
    }
    String quote = said.quote();
    String before =
        quote != null
            ? quote
            : made.clause(Objects.requireNonNull(said.clause()))
                .flatMap(c -> c.version(version))
                .map(v -> v.wording().original().text())
                .orElse("");
    return Piece.between(before, proposed);
  }

  private static List<AnswerView> answers(Made made, Said said, Formats formats) {
    return made.answers().stream()
        .filter(r -> r.answers(said.id(), said.themes(), said.receivedAt(), made.all()))
        .map(r -> AnswerView.of(made, r, formats))
        .toList();
  }
}
