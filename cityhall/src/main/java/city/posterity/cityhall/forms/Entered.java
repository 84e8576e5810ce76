package city.posterity.cityhall.forms;

import city.posterity.procurement.Problem;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers, days and hours as people write them. */
public final class Entered {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final FormContext context;
  private final List<Problem> problems;

  public Entered(FormContext context, List<Problem> problems) {
    this.context = context;
    this.problems = problems;
  }

  /** As the language writes it, or plainly: {@code 9000.50}. */
  public @Nullable JsonNode number(String text, String at) {
    String given = text.strip();
    if (given.isEmpty()) {
      return wrong("missing", at);
    }
    BigDecimal number = plain(given);
    if (number == null) {
      number = local(given);
    }
    return number == null || number.precision() > 30 || Math.abs(number.scale()) > 12
        ? wrong("notANumber", at)
        : JSON.numberNode(number);
  }

  private static @Nullable BigDecimal plain(String text) {
    return text.matches("-?\\d{1,24}(\\.\\d{1,12})?") ? new BigDecimal(text) : null;
  }

  private @Nullable BigDecimal local(String text) {
    var format = (DecimalFormat) NumberFormat.getInstance(context.locale());
    format.setParseBigDecimal(true);
    format.setParseStrict(true);
    // people separate thousands by whatever space their keyboard has
    char group = new DecimalFormatSymbols(context.locale()).getGroupingSeparator();
    String normal =
        Character.isSpaceChar(group) ? text.replaceAll("[\\u00a0\\u202f ]", "" + group) : text;
    var position = new ParsePosition(0);
    Number number = format.parse(normal, position);
    return position.getIndex() == normal.length() && number != null
        ? new BigDecimal(number.toString())
        : null;
  }

  public @Nullable JsonNode whole(String text, String at) {
    JsonNode number = number(text, at);
    if (number == null) {
      return null;
    }
    BigDecimal value = number.decimalValue();
    return value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(MOST) > 0
        ? wrong("notWhole", at)
        : JSON.numberNode(value.intValueExact());
  }

  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  public @Nullable JsonNode day(String text, String at) {
    LocalDate day = readDay(text.strip());
    return day != null
        ? JSON.stringNode(day.toString())
        : wrong(text.isBlank() ? "missing" : "notADay", at);
  }

  private static @Nullable LocalDate readDay(String text) {
    try {
      // four figures: no database keeps +999999999-12-31
      return text.matches("\\d{4}-.*") ? LocalDate.parse(text) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** A moment in the place's own time; one that the change of the clocks skips is none. */
  public @Nullable JsonNode moment(String day, String time, String at) {
    if (day.isBlank() && time.isBlank()) {
      return wrong("missing", at);
    }
    LocalDate date = readDay(day.strip());
    if (date == null) {
      return wrong("notADay", at);
    }
    LocalTime hour;
    try {
      hour = LocalTime.parse(time.strip());
    } catch (DateTimeException _) {
      return wrong("notATime", at);
    }
    var local = LocalDateTime.of(date, hour);
    List<ZoneOffset> offsets = context.zone().getRules().getValidOffsets(local);
    return offsets.isEmpty()
        ? wrong("skippedTime", at)
        : JSON.stringNode(local.toInstant(offsets.getFirst()).toString());
  }

  private @Nullable JsonNode wrong(String problem, String at) {
    problems.add(new Problem(problem, at, context.text("forms.error." + problem)));
    return null;
  }
}
