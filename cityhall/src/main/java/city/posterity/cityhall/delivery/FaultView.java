package city.posterity.cityhall.delivery;

import city.posterity.cityhall.web.Texts;
import java.util.Locale;

/**
 * A fault of a file, ready to be shown.
 *
 * @param line in the file; 0 where it is about the whole file
 * @param column its name in the file; empty where it is about the whole line
 */
public record FaultView(int line, String column, String sentence) {

  static FaultView of(Fault fault, Texts texts, Locale locale) {
    Column column = fault.column();
    return new FaultView(
        fault.line(), column == null ? "" : column.word(), sentence(fault, texts, locale));
  }

  static String sentence(Fault fault, Texts texts, Locale locale) {
    return texts.text(locale, "delivery.fault." + fault.kind(), fault.arguments().toArray());
  }
}
