package city.posterity.cityhall.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One clock for all nodes of a demonstration: whoever does something, or asks as somebody, meets
 * the time that was last set on any node; whoever only reads public pages, a second later at most.
 */
@Component
@InDemoOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
class SharedDemoClock extends OncePerRequestFilter implements SmartLifecycle {

  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Logger log = LoggerFactory.getLogger(SharedDemoClock.class);

  private final DemoClock clock;
  private volatile @Nullable Thread looking;

  SharedDemoClock(DemoClock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (mattersNow(request)) {
      look();
    }
    chain.doFilter(request, response);
  }

  private static boolean mattersNow(HttpServletRequest request) {
    return !HttpMethod.GET.matches(request.getMethod())
        || request.getRequestURI().startsWith("/api/")
        || request.getHeader(HttpHeaders.COOKIE) != null;
  }

  private void lookForEver() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(PACE);
        look();
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /** Whoever asks while the database is away is told so by what needs it. */
  private void look() {
    try {
      clock.look();
    } catch (RuntimeException e) {
      log.debug("the database does not tell how far the clock was moved", e);
    }
  }

  @Override
  public void start() {
    looking = Thread.ofVirtual().name("demo-clock").start(this::lookForEver);
  }

  @Override
  public void stop() {
    Thread running = looking;
    looking = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }
}
