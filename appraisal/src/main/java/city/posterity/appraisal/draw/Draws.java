package city.posterity.appraisal.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The draws of every driver, in chunks of {@link #CHUNK}. A chunk of a driver has a generator of
 * its own, seeded with the hash of the seed, the driver and the number of the chunk. So a driver's
 * draws depend on nothing else: not on other drivers, options or lines, not on how many threads
 * work, and more draws begin with the same ones.
 *
 * @param seed any number; the same seed gives the same draws on any machine
 * @param count of draws, 1 or more
 */
public record Draws(long seed, int count, Correlations correlations) {

  /** Named in results, beside the seed: whoever repeats them needs both. */
  public static final String GENERATOR = "xoshiro256** 1.0 seeded by SHA-256, version 1";

  /** Draws in a chunk; part of the definition of the generator. */
  public static final int CHUNK = 1024;

  public Draws {
    if (count < 1) {
      throw new IllegalArgumentException("there must be one draw at least, not " + count);
    }
  }

  public int chunks() {
    return (count - 1) / CHUNK + 1;
  }

  /**
   * @param index from 0 to {@code chunks() - 1}
   */
  public Chunk chunk(int index) {
    if (index < 0 || index >= chunks()) {
      throw new IllegalArgumentException("there is no chunk " + index);
    }
    int first = index * CHUNK;
    return new Chunk(this, index, first, StrictMath.min(CHUNK, count - first));
  }

  /**
   * Works on every chunk, several at a time.
   *
   * @param work depends on nothing but its chunk
   * @param threads 1 or more
   * @return the results in the order of the chunks, whichever was ready first
   */
  public <T> List<T> map(Function<Chunk, T> work, int threads) {
    var results = new ArrayList<T>(chunks());
    if (threads == 1 || chunks() == 1) {
      for (int i = 0; i < chunks(); i++) {
        results.add(work.apply(chunk(i)));
      }
      return results;
    }
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var tasks = new ArrayList<Callable<T>>();
      for (int i = 0; i < chunks(); i++) {
        Chunk chunk = chunk(i);
        tasks.add(() -> work.apply(chunk));
      }
      for (Future<T> done : pool.invokeAll(tasks)) {
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

  /** Of a driver as if no other were correlated with it. */
  double[] own(Driver driver, int chunk, int size) {
    var generator = Xoshiro.of("posterity-draw-1 %d %s %d".formatted(seed, driver.key(), chunk));
    double[] draws = new double[size];
    for (int i = 0; i < size; i++) {
      draws[i] = generator.uniform();
    }
    return draws;
  }
}
