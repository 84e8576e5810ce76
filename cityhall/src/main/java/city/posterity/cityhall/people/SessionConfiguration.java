package city.posterity.cityhall.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions lie in the database, so that any node can answer; they hold texts and nothing else. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  /** Over TLS with a prefix, as all cookies. */
  static final String COOKIE = "posterity-session";

  private static final int NAME_BYTES = 27;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Texts only: there is no object in a session that could be deserialised. */
  @Bean
  ConversionService springSessionConversionService() {
    var conversion = new GenericConversionService();
    conversion.addConverter(
        Object.class,
        byte[].class,
        value -> {
          if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
          }
          throw new IllegalArgumentException(
              "sessions hold texts only, not " + value.getClass().getName());
        });
    conversion.addConverter(
        byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
    return conversion;
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** Names of 216 random bits; they fill their column. A random UUID has 122. */
  @Bean
  SessionIdGenerator sessionNames() {
    return () -> {
      byte[] bytes = new byte[NAME_BYTES];
      RANDOM.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }
}
