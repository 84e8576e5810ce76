package city.posterity.cityhall.web;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the frame of a page needs to know of the request; every template is given one as {@code
 * page}.
 *
 * @param locale language of the page
 * @param texts the sentences
 * @param path the page's own path, without query
 * @param requestId name of this request in the logs
 * @param user name of who is signed in, if anyone
 * @param csrf what every form must carry ({@code layout/csrf.jte}); absent outside of pages
 * @param demo whether this is a demonstration
 */
public record Page(
    Locale locale,
    Texts texts,
    String path,
    String requestId,
    @Nullable String user,
    @Nullable CsrfToken csrf,
    boolean demo) {

  /**
   * Attribute of a model that names the bytes of a page which looks the same to all who are not
   * signed in, so that they can be sent again.
   */
  public static final String KEPT_AS = "keptAs";

  /** Language tag for {@code lang}. */
  public String lang() {
    return locale.toLanguageTag();
  }

  /** Writing direction for {@code dir}. */
  public String dir() {
    return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
  }

  /** A sentence in the page's language. */
  public String text(String key, Object... arguments) {
    return texts.text(locale, key, arguments);
  }
}
