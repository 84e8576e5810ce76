package city.posterity.policy;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

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
    var words = values.stream().map(v -> v instanceof Message m ? m.in(locale) : v).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(words);
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
