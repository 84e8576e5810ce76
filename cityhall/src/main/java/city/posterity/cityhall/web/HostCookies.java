package city.posterity.cityhall.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Over TLS every cookie gets the prefix by which browsers take it from this host alone, and one
 * without it is not believed: neighbours on other names of the city cannot set ours (OWASP ASVS
 * 5.0.0, 3.3.3). Whoever sets and reads cookies further inside knows them by their bare names.
 * Without TLS browsers refuse the prefix.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class HostCookies extends OncePerRequestFilter {

  private static final String PREFIX = "__Host-";

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    // pages about errors have a language, too
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.isSecure()) {
      chain.doFilter(new Asked(request), new Answered(response));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static final class Asked extends HttpServletRequestWrapper {

    Asked(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
      Cookie[] sent = super.getCookies();
      return sent == null
          ? null
          : Arrays.stream(sent)
              .filter(c -> c.getName().startsWith(PREFIX))
              .map(c -> new Cookie(c.getName().substring(PREFIX.length()), c.getValue()))
              .toArray(Cookie[]::new);
    }
  }

  private static final class Answered extends HttpServletResponseWrapper {

    Answered(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
      var host = new Cookie(PREFIX + cookie.getName(), cookie.getValue());
      cookie.getAttributes().forEach(host::setAttribute);
      host.setSecure(true);
      host.setPath("/");
      super.addCookie(host);
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, prefixed(name, value));
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, prefixed(name, value));
    }

    private static String prefixed(String name, String value) {
      return name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) ? PREFIX + value : value;
    }
  }
}
