package city.posterity.cityhall.people;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions lie in the database, so that any node can answer; they hold texts and nothing else. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  static final String COOKIE = "posterity-session";

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
    // browsers refuse the prefix without TLS, which only this machine itself may do without
    return new CookieByChannel(named("__Host-" + COOKIE), named(COOKIE));
  }

  private static DefaultCookieSerializer named(String name) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  private record CookieByChannel(CookieSerializer secure, CookieSerializer plain)
      implements CookieSerializer {

    @Override
    public void writeCookieValue(CookieValue value) {
      of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
      return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
      return request.isSecure() ? secure : plain;
    }
  }
}
