package city.posterity.cityhall.api;

import city.posterity.cityhall.web.ApiProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body of a request: one complete JSON value in UTF-8, no name twice, no deeper than
 * anything here is, and every number as it was written.
 */
final class StrictJson {

  private static final int DEPTH = 50;
  private static final int DIGITS = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(DIGITS)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  /**
   * @throws ApiProblem 400 with the place where reading ended
   */
  static JsonNode read(byte[] body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      if (node == null || node.isMissingNode()) {
        throw new ApiProblem(400, "unreadable", "The body holds no JSON; nothing was changed.");
      }
      return node;
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  /** What is told of a body that could not be read: where, never what it said. */
  static ApiProblem unreadable(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String where =
        at == null || at.getLineNr() < 1
            ? ""
            : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new ApiProblem(
        400,
        "unreadable",
        "The body is not one complete JSON value in UTF-8 without double names"
            + where
            + "; nothing was changed.");
  }
}
