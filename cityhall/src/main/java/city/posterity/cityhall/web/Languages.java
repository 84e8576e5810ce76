package city.posterity.cityhall.web;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The languages pages can be read in: English, and each one the frame of the pages has been
 * translated to ({@code messages/web_ar.properties} makes it Arabic as well). A visitor gets the
 * one that was chosen, as a cookie remembers it, or else the one their browser prefers.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class Languages implements LocaleResolver {

  static final String COOKIE = "posterity-language";

  private static final String PREFIX = "web_";
  private static final String SUFFIX = ".properties";

  private final List<Locale> available = available();
  private final AcceptHeaderLocaleResolver preferred = new AcceptHeaderLocaleResolver();

  Languages() throws IOException {
    preferred.setSupportedLocales(available);
    preferred.setDefaultLocale(Locale.ENGLISH);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    return Optional.ofNullable(chosen)
        .flatMap(c -> find(c.getValue()))
        .orElseGet(() -> preferred.resolveLocale(request));
  }

  /** A language is chosen at {@link LanguagePage} only. */
  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("a language is chosen at " + LanguagePage.ADDRESS);
  }

  /** The language of a tag, if pages can be read in it. */
  Optional<Locale> find(String tag) {
    return available.stream().filter(l -> l.toLanguageTag().equals(tag)).findFirst();
  }

  /**
   * Links to a page in each of its languages.
   *
   * @param page path and query
   */
  List<Page.Language> offered(Locale current, String page) {
    String back = URLEncoder.encode(page, StandardCharsets.UTF_8);
    return available.stream()
        .map(l ->
            new Page.Language(
                l.toLanguageTag(),
                ownName(l),
                Page.dir(l),
                LanguagePage.ADDRESS + "?to=" + l.toLanguageTag() + "&back=" + back,
                l.equals(current)))
        .toList();
  }

  private static String ownName(Locale language) {
    var locale = ULocale.forLocale(language);
    return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        .localeDisplayName(locale);
  }

  static List<Locale> available() throws IOException {
    var translations =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/" + PREFIX + "*" + SUFFIX);
    return Stream.concat(
            Stream.of(Locale.ENGLISH),
            Arrays.stream(translations)
                .map(r -> Objects.requireNonNull(r.getFilename()))
                .map(n -> n.substring(PREFIX.length(), n.length() - SUFFIX.length()))
                .sorted()
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))))
        .toList();
  }
}
