package city.posterity.cityhall.web;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
 * @param languages this page can be read in
 * @param assets address of a file of the program's own, by its name
 */
public record Page(
    Locale locale,
    Texts texts,
    String path,
    String requestId,
    @Nullable String user,
    @Nullable CsrfToken csrf,
    boolean demo,
    List<Language> languages,
    UnaryOperator<String> assets) {

  /**
   * A language the page can be had in.
   *
   * @param tag for {@code lang} and {@code hreflang}
   * @param name in the language itself
   * @param dir its writing direction
   * @param address that chooses it and comes back to the page
   * @param current whether the page is in it
   */
  public record Language(String tag, String name, String dir, String address, boolean current) {}

  public Page {
    languages = List.copyOf(languages);
  }

  /** Without other languages, and with files under their plain names. */
  public Page(
      Locale locale,
      Texts texts,
      String path,
      String requestId,
      @Nullable String user,
      @Nullable CsrfToken csrf,
      boolean demo) {
    this(locale, texts, path, requestId, user, csrf, demo, List.of(), name -> "/assets/" + name);
  }

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
    return dir(locale);
  }

  static String dir(Locale language) {
    return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
  }

  /** Address of a file that comes with the program, such as {@code app.css}. */
  public String asset(String name) {
    return assets.apply(name);
  }

  /** The names of roles, one after the other; what has no name stays the word that it is. */
  public String role(List<String> roles) {
    return roles.stream()
        .map(r -> texts.find(locale, "work.role." + r).orElse(r))
        .collect(Collectors.joining(", "));
  }

  /** A sentence in the page's language. */
  public String text(String key, Object... arguments) {
    return texts.text(locale, key, arguments);
  }
}
