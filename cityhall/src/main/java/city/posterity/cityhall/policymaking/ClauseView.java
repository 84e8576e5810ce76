package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseVersion;
import city.posterity.procurement.policymaking.revision.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause with its history.
 *
 * @param check how it is checked; absent where people alone read it
 * @param previous address of the clause before; empty for the first
 * @param next address of the clause after; empty for the last
 */
public record ClauseView(
    String policy,
    String address,
    String key,
    String title,
    String text,
    String plain,
    String rationale,
    String language,
    String dir,
    String obligation,
    boolean standing,
    boolean asked,
    boolean open,
    @Nullable CheckView check,
    List<String> evidence,
    List<String> serves,
    List<String> origins,
    List<Version> versions,
    String previous,
    String next) {

  /** How it is checked, in short. */
  public record CheckView(
      String gate, String appliesWhen, String expression, String statement, String onFail) {}

  /**
   * What it said from one moment on.
   *
   * @param why addresses of the answers because of which it changed
   * @param pieces compared with the version before; empty for the first
   */
  public record Version(
      int number, String day, String summary, List<Piece> pieces, List<AnswerView> why) {}

  static ClauseView of(Made made, Clause clause, Formats formats, Instant now) {
    var round = made.process().round().filter(r -> r.isOpenAt(now));
    var newest = made.published(clause).orElse(clause.newest());
    var words = new Made.Text(clause, newest).in(formats.locale());
    var keys = Clause.text(made.all()).stream().map(Clause::key).toList();
    int here = keys.indexOf(clause.key());
    return new ClauseView(
        made.process().charter().title(),
        made.address(),
        clause.key(),
        words.title(),
        words.text(),
        words.plain(),
        words.rationale(),
        words.language(),
        Directions.of(words.language()),
        Engine.word(newest.wording().obligation()),
        clause.stands(),
        round.filter(r -> r.covers(clause.key())).isPresent(),
        round.isPresent(),
        check(newest.wording().check()),
        newest.wording().evidence(),
        newest.wording().serves(),
        clause.origins(),
        versions(made, clause, formats),
        here > 0 ? made.address() + "/clauses/" + keys.get(here - 1) : "",
        here >= 0 && here + 1 < keys.size()
            ? made.address() + "/clauses/" + keys.get(here + 1)
            : "");
  }

  private static @Nullable CheckView check(@Nullable Check check) {
    return check == null
        ? null
        : new CheckView(
            check.gate(),
            check.appliesWhen(),
            check.expression(),
            check.statement(),
            Engine.word(check.onFail()));
  }

  /** Newest first; what nobody outside has seen is left out. */
  private static List<Version> versions(Made made, Clause clause, Formats formats) {
    var versions = new ArrayList<Version>();
    ClauseVersion before = null;
    for (ClauseVersion v : made.publishedVersions(clause)) {
      var revision =
          Optional.ofNullable(v.revision())
              .flatMap(r -> made.all().find(Revision.class, new StreamId(Thing.REVISION, r)));
      versions.add(
          new Version(
              v.number(),
              formats.dayOf(v.at()),
              revision.map(r -> r.changes().summary()).orElse(""),
              before == null
                  ? List.of()
                  : Piece.between(
                      before.wording().original().text(), v.wording().original().text()),
              why(made, revision, formats)));
      before = v;
    }
    return versions.reversed();
  }

  private static List<AnswerView> why(Made made, Optional<Revision> revision, Formats formats) {
    var ids = revision.map(r -> r.changes().responses()).orElse(List.of());
    return made.answers().stream()
        .filter(a -> ids.contains(a.id().id()))
        .map(a -> AnswerView.of(made, a, formats))
        .toList();
  }
}
