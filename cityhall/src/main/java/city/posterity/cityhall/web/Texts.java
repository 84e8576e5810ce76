package city.posterity.cityhall.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
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

  /** The text for a key without arguments; empty if there is none. */
  public Optional<String> find(Locale locale, String key) {
    return has(locale, key) ? Optional.of(text(locale, key)) : Optional.empty();
  }

  private static boolean has(Locale locale, String key) {
    return bundle(locale, key).containsKey(key);
  }

  private static ResourceBundle bundle(Locale locale, String key) {
    int dot = key.indexOf('.');
    String name = dot < 0 ? key : key.substring(0, dot);
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle("messages." + name, locale, control);
  }

  private String format(Pattern pattern, Object... arguments) {
    return sentences.computeIfAbsent(pattern, Texts::compile).with(arguments);
  }

  private static Sentence compile(Pattern pattern) {
    String text = bundle(pattern.locale(), pattern.key()).getString(pattern.key());
    return new Sentence(text, pattern.locale());
  }
}
