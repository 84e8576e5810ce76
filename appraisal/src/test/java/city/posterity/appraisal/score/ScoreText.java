package city.posterity.appraisal.score;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file to score, as somebody would write it. */
final class ScoreText {

  private final StringBuilder head;
  private final List<String> bids = new ArrayList<>();

  private ScoreText(String head) {
    this.head = new StringBuilder(head);
  }

  static ScoreText of(Formula formula) {
    return new ScoreText("\"formula\":\"" + formula + "\"");
  }

  ScoreText with(String name, Object value) {
    head.append(",\"").append(name).append("\":").append(value);
    return this;
  }

  ScoreText weights(Object price, Object quality) {
    return with("priceWeight", price).with("qualityWeight", quality);
  }

  ScoreText bid(String id, Object price, Object quality) {
    bids.add("{\"id\":\"%s\",\"price\":%s,\"quality\":%s}".formatted(id, price, quality));
    return this;
  }

  ScoreInput input() {
    return read(toString());
  }

  ScoreResult run() {
    return Scoring.run(input());
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(run().toJson().toString());
  }

  static ScoreInput read(String json) {
    return ScoreFile.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "{" + head + ",\"bids\":[" + String.join(",", bids) + "]}";
  }

  static List<String> codes(ScoreResult result) {
    return result.warnings().stream().map(Warning::code).toList();
  }

  /** With every parameter that any formula may want. */
  static ScoreText anyFormula(Formula formula, Map<String, Object> parameters) {
    ScoreText text = of(formula);
    parameters.forEach(text::with);
    return text;
  }
}
