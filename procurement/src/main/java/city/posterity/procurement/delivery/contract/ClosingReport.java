package city.posterity.procurement.delivery.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The look back when a contract ends.
 *
 * @param outcome what was reached, held against the need it began with
 * @param needMet whether that need is met
 * @param lessons what the next purchase should do the same or differently
 * @param nothingLeft by {@link Aftermath#word()}, why nothing of that kind outlives the contract;
 *     needed for each kind of which no obligation was entered. Empty in reports of before this was
 *     asked
 */
public record ClosingReport(
    String outcome, boolean needMet, String lessons, Map<String, String> nothingLeft) {

  public ClosingReport {
    // Reports of before do not have it.
    Map<String, String> said = orEmpty(nothingLeft);
    nothingLeft = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(said));
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }

  boolean says(Aftermath kind) {
    return !nothingLeft.getOrDefault(kind.word(), "").isBlank();
  }
}
