package city.posterity.procurement;

/**
 * Something wrong with the data of one request. Validation collects every problem before it
 * answers.
 *
 * @param code stable and machine readable, kebab case
 * @param pointer JSON Pointer (RFC 6901) to the value that is wrong, "" for the whole
 * @param message what is wrong and what would be right
 */
public record Problem(String code, String pointer, String message) {

  /** The JSON Pointer made of names and positions, escaped as RFC 6901 section 3 says. */
  public static String pointerTo(Object... segments) {
    var text = new StringBuilder();
    for (Object segment : segments) {
      text.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }

  /** The same problem, seen from what holds the checked value at {@code parent}. */
  public Problem under(String parent) {
    return new Problem(code, parent + pointer, message);
  }
}
