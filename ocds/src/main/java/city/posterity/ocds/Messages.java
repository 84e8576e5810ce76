package city.posterity.ocds;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this library. */
final class Messages {
  /** Text in the language asked for or in English, never in that of the machine. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  static String sentence(String key, List<String> details, Locale locale) {
    String pattern =
        ResourceBundle.getBundle("city.posterity.ocds.MergeMessages", locale, NO_FALLBACK)
            .getString(key);
    return new MessageFormat(pattern, locale).format(details.toArray());
  }
}
