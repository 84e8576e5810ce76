package city.posterity.cityhall.documents;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Files come from strangers, and reading one may take for ever: few are read at once, and each only
 * for a while. A place is free again when the reading has really ended.
 */
@Component
final class Lookout implements AutoCloseable {

  private final Semaphore places;
  private final long patience;
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

  Lookout(DocumentSettings settings) {
    places = new Semaphore(settings.atOnce(), true);
    patience = settings.patience().toMillis();
  }

  /** Something that is done with a stranger's file. */
  interface Reading<T> {
    T read() throws UploadRefused, IOException;
  }

  /**
   * @throws UploadRefused if the reading refuses it or takes too long
   */
  <T> T look(Reading<T> reading) throws UploadRefused, IOException {
    try {
      if (!places.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
        throw new UploadRefused(UploadReason.TOO_SLOW);
      }
      Future<T> answer =
          readers.submit(() -> {
            try {
              return reading.read();
            } finally {
              places.release();
            }
          });
      return wait(answer);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new UploadRefused(UploadReason.TOO_SLOW);
    }
  }

  private <T> T wait(Future<T> answer) throws UploadRefused, IOException, InterruptedException {
    try {
      return answer.get(patience, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw new UploadRefused(UploadReason.TOO_SLOW);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UploadRefused refused -> throw refused;
        case IOException io -> throw io;
        // a reader that gives up in a way of its own has met a file that is none
        case RuntimeException _, StackOverflowError _, OutOfMemoryError _ ->
            throw new UploadRefused(UploadReason.UNREADABLE);
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
