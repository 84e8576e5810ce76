package city.posterity.cityhall.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * The sentences people read. A key starts with the name of its bundle: {@code openness.home.title}
 * stands in {@code messages/openness.properties} (English) and its translations. Texts are ICU
 * message patterns, so counts and genders can be written as each language needs them.
 */
@Component
public final class Texts {

  private record Pattern(Locale locale, String key) {}

  private final ConcurrentMap<Pattern, Sentence> sentences = new ConcurrentHashMap<>();

  /** Most sentences are the same each time, and need not be put together again. */
  private final ConcurrentMap<Pattern, String> fixed = new ConcurrentHashMap<>();

  /**
   * The text for a key.
   *
   * @throws MissingResourceException if there is none, which is a mistake in the program
   */
  public String text(Locale locale, String key, Object... arguments) {
    var pattern = new Pattern(locale, key);
    return arguments.length == 0
        ? fixed.computeIfAbsent(pattern, p -> format(p, arguments))
        : format(pattern, arguments);
  }

  private String format(Pattern pattern, Object... arguments) {
    return sentences.computeIfAbsent(pattern, Texts::compile).with(arguments);
  }

  private static Sentence compile(Pattern pattern) {
    int dot = pattern.key().indexOf('.');
    String bundle = dot < 0 ? pattern.key() : pattern.key().substring(0, dot);
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    String text =
        ResourceBundle.getBundle("messages." + bundle, pattern.locale(), control)
            .getString(pattern.key());
    return new Sentence(text, pattern.locale());
  }
}
