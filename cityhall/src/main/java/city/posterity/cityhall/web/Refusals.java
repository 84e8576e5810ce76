package city.posterity.cityhall.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Logs who was turned away from what (OWASP ASVS 5.0.0, 16.3.2): the address by its pattern only,
 * since what stands in its place may be a secret.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Refusals extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    int status = response.getStatus();
    if (status == HttpServletResponse.SC_FORBIDDEN
        || status == HttpServletResponse.SC_UNAUTHORIZED) {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      log.warn(
          "refused with {}: {} {}", status, request.getMethod(), pattern == null ? "?" : pattern);
    }
  }
}
