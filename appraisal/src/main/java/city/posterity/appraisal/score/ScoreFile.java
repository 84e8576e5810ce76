package city.posterity.appraisal.score;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.score.FieldReader.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what is to be scored from JSON: {@code {"formula", "priceWeight", "qualityWeight",
 * "bids":[{"id","price","quality"}]}} and the parameters of the formula. Fields that nobody reads
 * are let be, unless they look like a field that is missing.
 */
public final class ScoreFile {

  /** The tests compare each bid with each other. */
  private static final int MOST_BIDS = 1000;

  private static final List<String> FIELDS =
      List.of(
          "formula",
          "priceWeight",
          "qualityWeight",
          "anchor",
          "low",
          "high",
          "moneyPerQualityPoint",
          "qualityThreshold",
          "floor",
          "bids");

  private static final List<String> FIELDS_OF_BID = List.of("id", "price", "quality");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // So that NaN is one problem among the others, with its place.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final FieldReader fields;
  private final JsonNode file;
  private final List<Problem> problems;

  private ScoreFile(JsonNode file) {
    this.problems = new ArrayList<>();
    this.file = file;
    this.fields = new FieldReader(file, "", problems);
  }

  /**
   * @param json as UTF-8, UTF-16 or UTF-32
   * @throws AppraisalException with every problem at once
   */
  public static ScoreInput read(byte[] json) {
    JsonNode file;
    try {
      file = JSON.readTree(json);
    } catch (JacksonException e) {
      throw new AppraisalException(List.of(malformed(e)));
    } catch (NumberFormatException e) {
      throw new AppraisalException(
          List.of(new Problem("", "not-json", "a number is too long for any price")));
    }
    if (!file.isObject()) {
      throw new AppraisalException(
          List.of(new Problem("", "not-an-object", "the file has to hold one JSON object")));
    }
    return new ScoreFile(file).input();
  }

  private static Problem malformed(JacksonException e) {
    var at = e.getLocation();
    String place =
        at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    // Nothing is bound to a type here, so what does not match is a second document after the first.
    String what =
        e instanceof MismatchedInputException
            ? "something stands after the end of the JSON object"
            : "this is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse("");
    return new Problem("", "not-json", place + what);
  }

  private ScoreInput input() {
    fields.misspelt(FIELDS);
    Formula formula = formula();
    BigDecimal passMark = fields.numberOrNull("qualityThreshold", Range.PERCENT);
    Scheme scheme = formula == null ? null : new SchemeReader(fields, formula).read();
    BigDecimal budget =
        formula == Formula.FIXED_PRICE ? fields.numberOrNull("anchor", Range.ABOVE_0) : null;
    List<Bid> bids = bids(formula == Formula.FIXED_PRICE);
    if (formula == null || scheme == null || !problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    return new ScoreInput(formula, scheme, passMark, budget, bids);
  }

  private @Nullable Formula formula() {
    List<String> known = Arrays.stream(Formula.values()).map(Formula::name).toList();
    String all = String.join(", ", known);
    String name = fields.text("formula", "one of " + all);
    if (name == null) {
      return null;
    }
    if (!known.contains(name)) {
      String instead =
          Spelling.nearest(name, known).map(n -> "did you mean " + n + "?").orElse("one of " + all);
      fields.problem(
          "formula", "unknown-formula", "the formula %s is unknown; %s".formatted(name, instead));
      return null;
    }
    return Formula.valueOf(name);
  }

  private List<Bid> bids(boolean fixedPrice) {
    var bids = new ArrayList<Bid>();
    if (!fields.has("bids")) {
      fields.missing("bids", "a list of one bid or more");
      return bids;
    }
    JsonNode list = file.get("bids");
    if (!list.isArray() || list.isEmpty() || list.size() > MOST_BIDS) {
      fields.problem(
          "bids", "not-a-list", "bids has to be a list of 1 to %d bids".formatted(MOST_BIDS));
      return bids;
    }
    var seen = new HashMap<String, Integer>();
    for (int i = 0; i < list.size(); i++) {
      Bid bid = bid(list.get(i), i, fixedPrice, seen);
      if (bid != null) {
        bids.add(bid);
      }
    }
    return bids;
  }

  private @Nullable Bid bid(
      JsonNode one, int index, boolean fixedPrice, Map<String, Integer> seen) {
    String pointer = "/bids/" + index;
    if (!one.isObject()) {
      problems.add(
          new Problem(
              pointer, "not-an-object", "a bid has to be an object with id, price and quality"));
      return null;
    }
    var bid = new FieldReader(one, pointer, problems);
    bid.misspelt(FIELDS_OF_BID);
    String id = bid.text("id", "a name for the bid");
    Integer before = id == null ? null : seen.putIfAbsent(id, index);
    if (before != null) {
      bid.problem(
          "id", "duplicate-id", "the bid %s stands at /bids/%d already".formatted(id, before));
    }
    BigDecimal price =
        fixedPrice && !bid.has("price")
            ? BigDecimal.ZERO
            : bid.number("price", Range.ABOVE_0, "a number above 0, in the currency of all bids");
    BigDecimal quality =
        bid.number("quality", Range.PERCENT, "percent of its scale, from 0 to 100");
    return id == null || price == null || quality == null ? null : new Bid(id, price, quality);
  }
}
