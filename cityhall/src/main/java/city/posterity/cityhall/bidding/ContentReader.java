package city.posterity.cityhall.bidding;

import city.posterity.cityhall.api.RecordReader;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.BidContent;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code bid.json} as the buying cycle's own record. What cannot be kept and shown later (a
 * number with a thousand digits, half a character) is wrong already here, so that no bid can spoil
 * the opening for the others.
 */
final class ContentReader {

  private static final Logger log = LoggerFactory.getLogger(ContentReader.class);
  private static final int DIGITS = 60;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ContentReader() {}

  /**
   * @param bytes UTF-8
   * @throws UnreadablePackage with everything that is wrong
   */
  static BidContent read(byte[] bytes) throws UnreadablePackage {
    JsonNode json;
    try {
      json = JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new UnreadablePackage(
          "content-not-json",
          "",
          BidPackage.CONTENT + " is not JSON in UTF-8: " + e.getOriginalMessage());
    }
    var problems = new ArrayList<Problem>();
    look(json, "", problems);
    if (problems.isEmpty()) {
      var result = record(json);
      if (result.value() != null) {
        return result.value();
      }
      problems.addAll(result.problems());
    }
    throw new UnreadablePackage(problems);
  }

  /** A record may refuse values in ways that nobody thought of; that is no reason to stop. */
  private static RecordReader.Result<BidContent> record(JsonNode json) {
    try {
      return RecordReader.read(BidContent.class, json);
    } catch (RuntimeException e) {
      log.warn("a bid's content cannot be read", e);
      return new RecordReader.Result<>(
          null, List.of(new Problem("not-understood", "", "this cannot be understood")));
    }
  }

  private static void look(JsonNode json, String at, List<Problem> problems) {
    if (json.isString()) {
      text(json.asString(), at, problems);
    } else if (json.isNumber()) {
      var number = json.decimalValue();
      if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
        problems.add(
            new Problem("number-too-long", at, "a number has at most " + DIGITS + " digits"));
      }
    } else if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) {
        look(json.get(i), at + "/" + i, problems);
      }
    } else if (json.isObject()) {
      json.properties()
          .forEach(e -> {
            text(e.getKey(), at, problems);
            look(e.getValue(), at + "/" + escape(e.getKey()), problems);
          });
    }
  }

  private static void text(String text, String at, List<Problem> problems) {
    boolean whole =
        text.indexOf('\0') < 0
            && text.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (!whole) {
      problems.add(new Problem("text-not-allowed", at, "a text consists of whole characters"));
    }
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
