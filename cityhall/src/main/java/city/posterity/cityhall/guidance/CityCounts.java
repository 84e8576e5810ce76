package city.posterity.cityhall.guidance;

import city.posterity.cityhall.casefile.TenderCounts;
import city.posterity.cityhall.people.SupplierRegister;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the city's own records say to the questions; a moment old. */
@Component
final class CityCounts {

  private final TenderCounts tenders;
  private final SupplierRegister suppliers;
  private final LoadingCache<UUID, Map<String, Count>> kept =
      Caffeine.newBuilder()
          .maximumSize(10)
          .refreshAfterWrite(Duration.ofMinutes(1))
          .build(this::count);

  CityCounts(TenderCounts tenders, SupplierRegister suppliers) {
    this.tenders = tenders;
    this.suppliers = suppliers;
  }

  /** From which records something is counted. */
  enum From {
    ENGAGEMENTS,
    BUYERS,
    SUPPLIERS
  }

  /**
   * @param of the denominator; absent where a number stands by itself
   * @param covered how many of the records could be asked, out of {@code records}
   */
  record Count(int number, @Nullable Integer of, int covered, int records, From from) {}

  /** By the question's id; a question that the records do not answer is absent. */
  Map<String, Count> of(UUID cityId) {
    return kept.get(cityId);
  }

  private Map<String, Count> count(UUID cityId) {
    var t = tenders.of(cityId);
    int all = t.published();
    int registered = suppliers.size(cityId);
    return Map.of(
        "gesi-3.17", new Count(t.asked(), all, all, all, From.ENGAGEMENTS),
        "em-2.1", new Count(t.joint(), all, all, all, From.BUYERS),
        "em-3.2", new Count(registered, null, registered, registered, From.SUPPLIERS));
  }
}
