package city.posterity.cityhall.people;

import city.posterity.cityhall.web.ApiProblem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How many requests one account may make, whatever token it uses. Counted on each node by itself:
 * it protects the node, not the city.
 */
@Component
class RequestLimit {

  // far beyond any city's people; an account that drops out of it starts with a full bucket
  private static final int ACCOUNTS = 100_000;

  private final Settings settings;
  private final Cache<UUID, Bucket> buckets;

  RequestLimit(Settings settings) {
    this.settings = settings;
    buckets =
        Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
  }

  /**
   * @param perMinute requests of one account in the long run; 0 for no limit
   * @param burst how many may come at once
   */
  @ConfigurationProperties("posterity.api-limit")
  record Settings(@DefaultValue("1200") int perMinute, @DefaultValue("600") int burst) {
    Settings {
      if (perMinute < 0 || burst < 1) {
        throw new IllegalArgumentException(
            "posterity.api-limit must allow at least one request; per-minute 0 means no limit");
      }
    }
  }

  /** Counts one request; how long to wait where there were too many, zero otherwise. */
  Duration take(Account account) {
    if (settings.perMinute() == 0) {
      return Duration.ZERO;
    }
    ConsumptionProbe probe =
        buckets.get(account.id(), _ -> bucket()).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(b ->
            b.capacity(settings.burst()).refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
        .build();
  }

  static ApiProblem tooMany() {
    return new ApiProblem(
        429, "too-many-requests", "Too many requests; wait as long as Retry-After says.");
  }

  /** Whole seconds, at least one. */
  static String retryAfter(Duration wait) {
    return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
