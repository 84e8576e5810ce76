package city.posterity.cityhall.people;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Does what depends on whether an address is known after the answer was given, so that the time it
 * takes tells nobody anything (OWASP ASVS 5.0.0, 6.3.8).
 */
@Component
class Afterwards implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Afterwards.class);

  private static final int WAITING = 500;

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("afterwards-", 0).daemon().factory());

  /** Nobody waits for it, and nobody is told if it fails, but the log. */
  void run(String what, Runnable work) {
    try {
      worker.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          log.error("{} failed", what, e);
        }
      });
    } catch (RejectedExecutionException _) {
      log.error("{} was left out: {} others wait", what, WAITING);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
  }
}
