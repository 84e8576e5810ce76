package city.posterity.policy;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * A sentence for people, in whatever language there is.
 *
 * @param key in this library's messages
 * @param values what is put into it
 */
public record Message(String key, List<Object> values) {

  static Message of(String key, Object... values) {
    return new Message(key, List.of(values));
  }

  /** In English, Arabic, French or Spanish; English for any other. */
  public String in(Locale locale) {
    var bundle =
        ResourceBundle.getBundle(
            "city.posterity.policy.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var words = values.stream().map(v -> said(v, locale)).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(words);
  }

  private static Object said(Object value, Locale locale) {
    return switch (value) {
      case Message m -> m.in(locale);
      case Text t -> t.in(locale);
      case List<?> all ->
          all.stream()
              .map(v -> String.valueOf(said(Objects.requireNonNull(v), locale)))
              .collect(Collectors.joining("; "));
      default -> value;
    };
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
