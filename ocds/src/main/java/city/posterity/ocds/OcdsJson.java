package city.posterity.ocds;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON so that what was read is written again unchanged: numbers keep all their
 * digits, fields their order, and a field that stands twice is an error. The same document always
 * gives the same text.
 *
 * <p>Example: {@code OcdsJson.write(merger.compile(releases).json())}.
 */
public final class OcdsJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private OcdsJson() {}

  /** The mapper, for streams and files. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /**
   * @throws tools.jackson.core.JacksonException if the text is not one JSON document
   */
  public static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  /** Compact, on one line. */
  public static String write(JsonNode json) {
    return MAPPER.writeValueAsString(json);
  }
}
