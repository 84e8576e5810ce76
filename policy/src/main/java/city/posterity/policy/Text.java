package city.posterity.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words for people, in the languages of the pack.
 *
 * @param words from language tag to words; never empty
 */
public record Text(Map<String, String> words) {

  public Text {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  public static Text english(String words) {
    return new Text(Map.of("en", words));
  }

  /** In this language, else in English, else in the first there is. */
  public String in(Locale locale) {
    @Nullable String found = words.get(locale.toLanguageTag());
    if (found == null) {
      found = words.get(locale.getLanguage());
    }
    if (found == null) {
      found = words.get("en");
    }
    return found == null ? words.values().iterator().next() : found;
  }

  /** The English words, or those of the first language. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
