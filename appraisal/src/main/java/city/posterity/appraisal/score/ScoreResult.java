package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bids, scored.
 *
 * @param standings by the id of the bid, in the order of the file
 * @param ranking ids, best first; those that are alike together, sorted
 * @param effectivePriceWeight what price counts for in truth, 0 to 100, beside the stated weight;
 *     absent where the formula has no weights or nothing tells the bids apart
 */
public record ScoreResult(
    Formula formula,
    SequencedMap<String, Standing> standings,
    List<List<String>> ranking,
    @Nullable Double effectivePriceWeight,
    List<Warning> warnings) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public ScoreResult {
    standings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(standings));
    ranking = ranking.stream().map(List::copyOf).toList();
    warnings = List.copyOf(warnings);
  }

  /** With the messages in English. */
  public ObjectNode toJson() {
    return toJson(Locale.ENGLISH);
  }

  /**
   * The result as outsiders read it. Figures have the digits of a double; whether bids are alike is
   * said by the ranking alone.
   */
  public ObjectNode toJson(Locale locale) {
    ObjectNode json = JSON.createObjectNode();
    json.put("formula", formula.name());
    ObjectNode scores = json.putObject("scores");
    standings.forEach((id, standing) -> write(scores.putObject(id), standing));
    json.set("ranking", JSON.valueToTree(ranking));
    json.put("effectivePriceWeight", effectivePriceWeight);
    var all = json.putArray("warnings");
    for (Warning warning : warnings) {
      all.addObject()
          .put("code", warning.code())
          .put("message", warning.message().in(locale))
          .set("detail", JSON.valueToTree(warning));
    }
    return json;
  }

  private static void write(ObjectNode json, Standing standing) {
    switch (standing) {
      case Standing.Competing c -> {
        write(json, c.score());
        json.put("moneyPerQualityPoint", shown(c.moneyPerQualityPoint()));
      }
      case Standing.Rejected r -> {
        write(json, new Score(null, null, null, null));
        json.put("rejected", r.why().code());
      }
    }
  }

  private static void write(ObjectNode json, Score score) {
    json.put("price", shown(score.price()));
    json.put("quality", shown(score.quality()));
    json.put("total", shown(score.total()));
    json.put("comparable", shown(score.comparable()));
  }

  private static @Nullable Double shown(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.doubleValue();
  }
}
