package city.posterity.cityhall.appraisals;

import city.posterity.procurement.planning.need.OptionsAppraisal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What came out of the appraisals that purchases name, for other parts of the application. */
@Component
public final class AppraisalRecords {

  private static final int REMEMBERED = 100;

  private final KeptAppraisals kept;

  /** Under their hashes they never change. */
  private final Cache<String, JsonNode> read =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private final Cache<String, Map<String, Object>> facts =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  AppraisalRecords(KeptAppraisals kept) {
    this.kept = kept;
  }

  /**
   * @param result SHA-256 of it in hexadecimal
   * @return as the command {@code posterity appraise} writes it; not to be changed. Empty if there
   *     is none
   */
  public Optional<JsonNode> result(UUID cityId, String result) {
    JsonNode known = read.getIfPresent(result);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<JsonNode> found = kept.find(cityId, result).map(k -> Comparisons.json(k.result()));
    found.ifPresent(json -> read.put(result, json));
    return found;
  }

  /**
   * What the options of a plan tell a policy, by path, worked out of the file that was appraised.
   * Empty if the city has lost it.
   */
  public Map<String, Object> options(UUID cityId, OptionsAppraisal options) {
    String key = options.appraised().result() + options.looked();
    Map<String, Object> known = facts.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Map<String, Object> found =
        kept.find(cityId, options.appraised().result())
            .map(k ->
                OptionsFacts.of(
                    Appraiser.run(k.input(), k.seed(), k.draws(), null).result(), options))
            .orElse(Map.of());
    if (!found.isEmpty()) {
      facts.put(key, found);
    }
    return found;
  }
}
