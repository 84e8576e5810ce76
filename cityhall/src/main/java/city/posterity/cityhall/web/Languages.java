package city.posterity.cityhall.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The languages pages can be read in: English, and each one the frame of the pages has been
 * translated to ({@code messages/web_ar.properties} makes it Arabic as well). A visitor gets the
 * one their browser prefers.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

  private static final String PREFIX = "web_";
  private static final String SUFFIX = ".properties";

  @Bean
  LocaleResolver localeResolver() throws IOException {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(available());
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
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
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))))
        .toList();
  }
}
