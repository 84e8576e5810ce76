package city.posterity.appraisal.draw;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

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
    try (var crew = new Crew(threads)) {
      return crew.map(all(), work);
    }
  }

  /** Every chunk, in order. */
  public List<Chunk> all() {
    return IntStream.range(0, chunks()).mapToObj(this::chunk).toList();
  }

  /** Of a driver as if no other were correlated with it. */
  double[] own(Driver driver, int chunk, int size) {
    return Xoshiro.of("posterity-draw-1 " + seed + " " + driver.key() + " " + chunk).uniforms(size);
  }
}
