package city.posterity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Does one thing on several connections for a while and counts. */
final class Load {

  private Load() {}

  /**
   * @param perSecond how often it was done
   * @param p50 median of one time, in milliseconds
   * @param p99 99th percentile of one time, in milliseconds
   * @param failed how often it did not succeed
   */
  record Figures(double perSecond, double p50, double p99, long failed) {

    @Override
    public String toString() {
      return "%,8.0f/s   p50 %7.2f ms   p99 %7.2f ms%s"
          .formatted(perSecond, p50, p99, failed == 0 ? "" : "   FAILED " + failed);
    }
  }

  /** What one connection does again and again. */
  @FunctionalInterface
  interface Work extends AutoCloseable {
    /** Whether it succeeded. */
    boolean once() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Makes what connection number {@code n}, from 0, does. */
  @FunctionalInterface
  interface Maker {
    Work make(int n) throws Exception;
  }

  static Figures run(int connections, Duration time, Maker maker)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + time.toNanos();
    long begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var jobs = new ArrayList<Callable<long[]>>();
      IntStream.range(0, connections).forEach(n -> jobs.add(() -> work(maker, n, end)));
      var times = new ArrayList<long[]>();
      for (var job : threads.invokeAll(jobs)) {
        times.add(job.get());
      }
      return figures(times, System.nanoTime() - begin);
    }
  }

  private static long[] work(Maker maker, int n, long end) throws Exception {
    var nanos = new long[1 << 16];
    int count = 0;
    try (Work work = maker.make(n)) {
      while (System.nanoTime() < end) {
        long start = System.nanoTime();
        boolean succeeded = work.once();
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = succeeded ? System.nanoTime() - start : -1;
      }
    }
    return Arrays.copyOf(nanos, count);
  }

  private static Figures figures(List<long[]> all, long nanos) {
    long[] times =
        all.stream().flatMapToLong(Arrays::stream).filter(t -> t >= 0).sorted().toArray();
    long failed = all.stream().flatMapToLong(Arrays::stream).filter(t -> t < 0).count();
    return new Figures(
        times.length / (nanos / 1e9), percentile(times, 0.50), percentile(times, 0.99), failed);
  }

  private static double percentile(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, (long) (share * sorted.length))] / 1e6;
  }

  /** Reads one page again and again. */
  static Maker page(int port, String path) {
    byte[] request = Connection.get(path);
    return _ -> {
      var connection = new Connection(port);
      return new Work() {
        @Override
        public boolean once() {
          try {
            return connection.exchange(request) == 200;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public void close() throws IOException {
          connection.close();
        }
      };
    };
  }
}
