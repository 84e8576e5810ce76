package city.posterity.ocds;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/** When two JSON values are the same, and what an id is compared by. */
final class Values {
  private static final int LONGEST_INTEGER_ID = 40;

  private Values() {}

  /**
   * Equal by JSON type and value: 1 is 1.0, but neither is {@code true} or "1". The order of an
   * object's fields does not matter.
   *
   * @param booleansAreNumbers as in Python, where {@code True == 1}
   */
  static boolean same(JsonNode a, JsonNode b, boolean booleansAreNumbers) {
    return booleansAreNumbers
        ? a.equals((x, y) -> difference(numbered(x), numbered(y)), b)
        : a.equals(Values::difference, b);
  }

  /** Jackson asks this at each leaf; 0 means the same. */
  private static int difference(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber() && finite(a) && finite(b)) {
      return a.decimalValue().compareTo(b.decimalValue());
    }
    return a.equals(b) ? 0 : 1;
  }

  private static boolean finite(JsonNode number) {
    return !(number.isDouble() || number.isFloat()) || Double.isFinite(number.doubleValue());
  }

  private static JsonNode numbered(JsonNode value) {
    return value.isBoolean() ? IntNode.valueOf(value.booleanValue() ? 1 : 0) : value;
  }

  /**
   * What an id is compared by: its text, or that of its number, so that 1, 1.0 and "1" are the
   * same.
   */
  static String idText(JsonNode id) {
    if (!id.isNumber() || !finite(id)) {
      return id.asString("");
    }
    BigDecimal number = id.decimalValue().stripTrailingZeros();
    boolean writtenOut =
        number.scale() <= 0 && (long) number.precision() - number.scale() <= LONGEST_INTEGER_ID;
    return writtenOut ? number.toPlainString() : number.toString();
  }

  static String typeName(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> "an object";
      case ARRAY -> "an array";
      case STRING, BINARY -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "nothing";
    };
  }
}
