package city.posterity.cityhall.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.text.Format;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An ICU message pattern, ready to be completed. Where writing directions can meet, whatever is put
 * into the sentence as it is stands in isolation (Unicode's FSI and PDI), so that an English name
 * in an Arabic sentence, or an Arabic one in an English sentence, leaves the order of the words
 * around it alone.
 */
public final class Sentence {

  private static final String ISOLATE = "\u2068";
  private static final String RELEASE = "\u2069";

  private final boolean fromTheRight;
  private final MessageFormat plain;
  private final MessageFormat isolating;

  /**
   * @throws IllegalArgumentException if the pattern is none
   */
  public Sentence(String pattern, Locale locale) {
    this.fromTheRight = ULocale.forLocale(locale).isRightToLeft();
    this.plain = new MessageFormat(pattern, locale);
    this.isolating = new MessageFormat(isolated(pattern), locale);
  }

  /**
   * @param arguments {@code {0}}, {@code {1}} and so on
   */
  public String with(@Nullable Object... arguments) {
    return say(arguments, Arrays.asList(arguments));
  }

  /**
   * @param arguments by name
   */
  public String with(Map<String, ?> arguments) {
    return say(arguments, arguments.values());
  }

  private String say(Object arguments, Collection<?> values) {
    Format format =
        fromTheRight || values.stream().anyMatch(Sentence::isFromTheRight) ? isolating : plain;
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private static boolean isFromTheRight(@Nullable Object argument) {
    return argument instanceof String text
        && text.codePoints()
            .map(Character::getDirectionality)
            .anyMatch(d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  /** The pattern with marks round each argument that is inserted as it is. */
  private static String isolated(String pattern) {
    var parsed = new MessagePattern(pattern);
    var result = new StringBuilder(pattern);
    int[] starts =
        IntStream.range(0, parsed.countParts())
            .filter(i -> parsed.getPartType(i) == MessagePattern.Part.Type.ARG_START)
            .filter(i -> parsed.getPart(i).getArgType() == MessagePattern.ArgType.NONE)
            .toArray();
    for (int i = starts.length - 1; i >= 0; i--) {
      var end = parsed.getPart(parsed.getLimitPartIndex(starts[i]));
      result.insert(end.getLimit(), RELEASE);
      result.insert(parsed.getPart(starts[i]).getIndex(), ISOLATE);
    }
    return result.toString();
  }
}
