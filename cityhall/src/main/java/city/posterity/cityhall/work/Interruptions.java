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

  /** What the script that keeps drafts says of itself, and is answered with. */
  static final String DRAFT = "Posterity-Draft";

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
            if (!location.endsWith("/sign-in")) {
              super.sendRedirect(location);
              return;
            }
            boolean parked = park(request, response);
            if (request.getHeader(DRAFT) == null) {
              super.sendRedirect(location);
            } else {
              // a script cannot see where a redirect leads, and would take this one for success
              response.setHeader(DRAFT, parked ? "parked" : "lost");
              response.setStatus(SC_UNAUTHORIZED);
            }
          }
        });
  }

  private boolean park(HttpServletRequest request, HttpServletResponse response) {
    try {
      return parked.park(request, response);
    } catch (RuntimeException e) {
      // the way to the sign-in must stay open, whatever happens to the form
      log.error("a form could not be parked", e);
      return false;
    }
  }
}
