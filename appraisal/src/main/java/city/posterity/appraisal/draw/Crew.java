package city.posterity.appraisal.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Threads that work on pieces; what comes out does not depend on how many there are. */
public final class Crew implements AutoCloseable {

  private final @Nullable ExecutorService threads;

  /**
   * @param threads 1 or more
   */
  public Crew(int threads) {
    this.threads = threads == 1 ? null : Executors.newFixedThreadPool(threads);
  }

  /**
   * @param work depends on nothing but its piece
   * @return the results in the order of the pieces, whichever was ready first
   */
  public <P, R> List<R> map(List<P> pieces, Function<P, R> work) {
    var results = new ArrayList<R>(pieces.size());
    if (threads == null || pieces.size() == 1) {
      pieces.forEach(piece -> results.add(work.apply(piece)));
      return results;
    }
    try {
      List<Callable<R>> tasks =
          pieces.stream().map(piece -> (Callable<R>) () -> work.apply(piece)).toList();
      for (Future<R> done : threads.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.close();
    }
  }
}
