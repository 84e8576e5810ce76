package city.posterity.cityhall.bidding;

import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.web.ApiProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Stands in front of everything else: reads the request that commits a bid to its last byte and
 * notes when that was, before anybody is asked who is there. How long the rest takes can then cost
 * no bidder the deadline. More than can be worked on are sent away at once and told when to return.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class Arrival extends OncePerRequestFilter {

  /**
   * What came and when.
   *
   * @param body absent if it was too large or broke off
   */
  record Arrived(byte @Nullable [] body, boolean tooLarge, Instant at) {}

  private static final Pattern COMMIT =
      Pattern.compile("/api/v1/bids/[^/]+/versions/[^/]+/commit/?");

  /** The same as a form. */
  private static final Pattern PAGE = Pattern.compile("/bids/[^/]+/check/?");

  private static final Pattern PART =
      Pattern.compile("/api/v1/bids/[^/]+/versions/[^/]+/parts/[^/]+/?");
  private static final String ATTRIBUTE = Arrival.class.getName();
  private static final long PATIENCE_SECONDS = 2;

  private final DatabaseClock clock;
  private final HandlerExceptionResolver resolver;
  private final Semaphore commits;
  private final Semaphore uploads;

  Arrival(
      DatabaseClock clock,
      BiddingSettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.clock = clock;
    this.resolver = resolver;
    commits = new Semaphore(settings.commits(), true);
    uploads = new Semaphore(settings.uploads(), true);
  }

  /**
   * @throws IllegalStateException for a request that did not pass here
   */
  static Arrived of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Arrived arrived) {
      return arrived;
    }
    throw new IllegalStateException("the request was not read on arrival");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (request.getMethod().equals("POST") && COMMIT.matcher(path).matches()) {
      request.setAttribute(ATTRIBUTE, read(request));
      limited(commits, request, response, chain);
    } else if (request.getMethod().equals("POST") && PAGE.matcher(path).matches()) {
      // with its parameters the whole form has been read
      request.getParameterMap();
      request.setAttribute(ATTRIBUTE, new Arrived(null, false, clock.now()));
      limited(commits, request, response, chain);
    } else if (request.getMethod().equals("PUT") && PART.matcher(path).matches()) {
      limited(uploads, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Arrived read(HttpServletRequest request) {
    try {
      byte[] body = request.getInputStream().readNBytes(BiddingSettings.COMMIT_LIMIT + 1);
      Instant at = clock.now();
      boolean tooLarge = body.length > BiddingSettings.COMMIT_LIMIT;
      return new Arrived(tooLarge ? null : body, tooLarge, at);
    } catch (IOException _) {
      return new Arrived(null, false, clock.now());
    }
  }

  private void limited(
      Semaphore places, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isAdmitted(places)) {
      busy(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (!isForWantOfDatabase(e) || response.isCommitted()) {
        throw e;
      }
      busy(request, response);
    } finally {
      places.release();
    }
  }

  private static boolean isAdmitted(Semaphore places) {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isForWantOfDatabase(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLTransientException
          || t instanceof DataAccessResourceFailureException
          || t instanceof CannotCreateTransactionException) {
        return true;
      }
    }
    return false;
  }

  private void busy(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    resolver.resolveException(
        request,
        response,
        null,
        new ApiProblem(
            503,
            "busy",
            "Too many bids come at once; nothing was changed. Send the same again in two"
                + " seconds."));
  }
}
