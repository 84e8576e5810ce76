package city.posterity.appraisal.score;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for people, in whatever language there is.
 *
 * @param key in the messages of this package
 * @param values what is put into it: texts, numbers, lists of texts
 */
public record Message(String key, List<Object> values) {

  public Message {
    values = List.copyOf(values);
  }

  static Message of(String key, Object... values) {
    return new Message(key, List.of(values));
  }

  /** In English, Arabic, French or Spanish; English for any other. */
  public String in(Locale locale) {
    var bundle =
        ResourceBundle.getBundle(
            "city.posterity.appraisal.score.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var words = values.stream().map(v -> said(v, locale)).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(words);
  }

  private static String said(Object value, Locale locale) {
    return switch (value) {
      case Number n -> number(n, locale);
      case List<?> all ->
          ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
              .format(all.stream().map(String::valueOf).toList());
      default -> value.toString();
    };
  }

  private static String number(Number number, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(4);
    return format.format(number);
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
