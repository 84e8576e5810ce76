package city.posterity.cityhall.work;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees that a form is sent to sign in first, and parks what it holds before it goes. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class Interruptions extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(Interruptions.class);

  private final Parked parked;

  Interruptions(Parked parked) {
    this.parked = parked;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/work/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        request,
        new HttpServletResponseWrapper(response) {
          @Override
          public void sendRedirect(String location) throws IOException {
            if (location.endsWith("/sign-in")) {
              park(request, response);
            }
            super.sendRedirect(location);
          }
        });
  }

  private void park(HttpServletRequest request, HttpServletResponse response) {
    try {
      parked.park(request, response);
    } catch (RuntimeException e) {
      // the way to the sign-in must stay open, whatever happens to the form
      log.error("a form could not be parked", e);
    }
  }
}
