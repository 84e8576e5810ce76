package city.posterity.cityhall.guidance;

import city.posterity.cityhall.forms.Entered;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.policy.FactType;
import city.posterity.procurement.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value as it was typed.
 *
 * @param place name of its control
 */
record Cell(
    ListPart.Leaf leaf, FormData data, String place, FormContext context, List<Problem> problems) {

  /**
   * @param names whether it says which record it is, so that it has to be there
   * @param blankIsNone whether a text left empty says that there is none
   * @return absent where nobody knows it yet, or where it is wrong
   */
  @Nullable Object value(boolean names, boolean blankIsNone) {
    var entered = new Entered(context, problems);
    String text = data.text(place).strip();
    if (leaf.type() == FactType.TIMESTAMP) {
      String day = data.text(place + "#day");
      String time = data.text(place + "#time");
      return day.isBlank() && time.isBlank() ? null : plain(entered.moment(day, time, place));
    }
    if (text.isEmpty() && names) {
      problems.add(
          new Problem(
              "missing", place, context.texts().text(context.locale(), "forms.error.missing")));
      return null;
    }
    return switch (leaf.type()) {
      case BOOL -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
      case INT -> text.isEmpty() ? null : plain(entered.whole(text, place));
      case DECIMAL -> text.isEmpty() ? null : plain(entered.number(text, place));
      case DATE, TIMESTAMP -> text.isEmpty() ? null : plain(entered.day(text, place));
      case STRING -> text.isEmpty() && !blankIsNone ? null : text;
      case STRINGS -> lines(text, blankIsNone, l -> l);
      case INTS -> lines(text, blankIsNone, l -> plain(entered.whole(l, place)));
      case DECIMALS -> lines(text, blankIsNone, l -> plain(entered.number(l, place)));
      case DATES -> lines(text, blankIsNone, l -> plain(entered.day(l, place)));
    };
  }

  private static @Nullable Object lines(
      String text, boolean blankIsNone, Function<String, @Nullable Object> read) {
    if (text.isEmpty() && !blankIsNone) {
      return null;
    }
    var values = new ArrayList<Object>();
    text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(l -> {
          Object value = read.apply(l);
          if (value != null) {
            values.add(value);
          }
        });
    return values;
  }

  private static @Nullable Object plain(@Nullable JsonNode node) {
    return node == null ? null : node.isNumber() ? node.decimalValue() : node.asString();
  }
}
