package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.process.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A published text.
 *
 * @param plain whether the plain-language twin is shown
 * @param open whether people can speak now
 */
public record TextView(
    String title,
    String address,
    int edition,
    String kind,
    String day,
    String hash,
    boolean plain,
    boolean open,
    List<Integer> editions,
    List<Line> clauses) {

  /**
   * A clause.
   *
   * @param checked whether a check goes with it
   * @param asked whether people can speak to it now
   */
  public record Line(
      String key,
      String address,
      String title,
      String text,
      String language,
      String dir,
      String obligation,
      boolean checked,
      boolean asked,
      int people) {}

  static TextView of(
      Made made,
      Edition edition,
      boolean plain,
      Map<String, Tally> tallies,
      Formats formats,
      Instant now) {
    var round = made.process().round().filter(r -> r.isOpenAt(now));
    return new TextView(
        made.process().charter().title(),
        made.address(),
        edition.number(),
        Engine.word(edition.kind()),
        formats.dayOf(edition.at()),
        edition.hash(),
        plain,
        round.isPresent(),
        made.process().editions().stream().map(Edition::number).toList(),
        made.text(edition).stream()
            .map(t -> {
              var words = t.in(formats.locale());
              String key = t.clause().key();
              return new Line(
                  key,
                  made.address() + "/clauses/" + key,
                  words.title(),
                  plain && !words.plain().isBlank() ? words.plain() : words.text(),
                  words.language(),
                  Directions.of(words.language()),
                  Engine.word(t.version().wording().obligation()),
                  t.version().wording().check() != null,
                  round.filter(r -> r.covers(key)).isPresent(),
                  tallies.getOrDefault(key, Tally.NONE).people());
            })
            .toList());
  }
}
