package city.posterity.cityhall.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses to change anything for a page of another site, as browsers say it in {@code
 * Sec-Fetch-Site}; beside the tokens in forms (OWASP ASVS 5.0.0, 3.5.1). Programs and old browsers
 * do not send it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ForeignRequests extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(ForeignRequests.class);

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  /** Our own pages, and whoever typed an address or sends a page once more. */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HARMLESS.contains(request.getMethod()) || isOurs(request.getHeader("Sec-Fetch-Site"))) {
      chain.doFilter(request, response);
    } else {
      log.warn("refused: {} from a page of another site", request.getMethod());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isOurs(@Nullable String site) {
    return site == null || OURS.contains(site);
  }
}
