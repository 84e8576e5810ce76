package city.posterity.cityhall.policymaking;

import com.ibm.icu.util.ULocale;

/** In which direction a language is written. */
final class Directions {

  private Directions() {}

  static String of(String tag) {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }
}
