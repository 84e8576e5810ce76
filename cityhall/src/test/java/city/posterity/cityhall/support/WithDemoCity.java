package city.posterity.cityhall.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Implemented by a test of the whole program in a demonstration: a sample city in the middle of
 * several procurements, people with tokens, and a clock that moves. Tests that implement it and
 * have no settings of their own share one.
 */
public interface WithDemoCity extends WithDatabase {

  @DynamicPropertySource
  static void demonstration(DynamicPropertyRegistry registry) {
    Path data = directory();
    registry.add("posterity.mode", () -> "demo");
    registry.add("posterity.data", () -> data);
    // one person asks more in such a test than many do in a day
    registry.add("posterity.api-limit.per-minute", () -> "0");
  }

  private static Path directory() {
    try {
      Path target = Path.of("target").toAbsolutePath();
      Files.createDirectories(target);
      return Files.createTempDirectory(target, "demo-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
