package city.posterity.cityhall.operations;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is dear to find out and changes often. It is found out anew when it changed, yet
 * so seldom that this takes no more than a twentieth of one processor; what is cheap to find out is
 * never out of date.
 */
public final class Paced<V> {

  private static final int SHARE = 20;
  private static final Duration CHEAP = Duration.ofMillis(50);

  private record Known<V>(Object version, V value, long madeAt, long took) {

    boolean isDue(long now) {
      return took < CHEAP.toNanos() || now - madeAt > SHARE * took;
    }
  }

  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable Known<V> known;

  /**
   * @param version of what it is made from; what was made from another version may be answered for
   *     a while
   */
  public V get(Object version, Supplier<V> make) {
    Known<V> last = known;
    if (last != null && (last.version().equals(version) || !last.isDue(System.nanoTime()))) {
      return last.value();
    }
    // one makes it anew, the others do not wait
    if (last != null && !making.tryLock()) {
      return last.value();
    }
    if (last == null) {
      making.lock();
    }
    try {
      Known<V> other = known;
      if (other != null && other.version().equals(version)) {
        return other.value();
      }
      long start = System.nanoTime();
      V value = Objects.requireNonNull(make.get());
      long end = System.nanoTime();
      known = new Known<>(version, value, end, end - start);
      return value;
    } finally {
      making.unlock();
    }
  }
}
