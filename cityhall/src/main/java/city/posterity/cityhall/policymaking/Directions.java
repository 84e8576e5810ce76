package city.posterity.cityhall.policymaking;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;

/** In which direction a language is written. */
public final class Directions {

  private Directions() {}

  public static String of(String tag) {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }

  /** Of a text whose language nobody told, by its first letter. */
  public static String ofText(String text) {
    return Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr";
  }
}
