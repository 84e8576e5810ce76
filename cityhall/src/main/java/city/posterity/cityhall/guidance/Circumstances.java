package city.posterity.cityhall.guidance;

import city.posterity.cityhall.emergency.Declared;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What a policy is told of beside the purchase itself.
 *
 * @param results what came out of an appraisal, by the hash that the purchase names; empty if the
 *     city has lost it
 * @param options what the options of a plan tell, by path; empty likewise
 * @param zone of the city
 */
record Circumstances(
    Declared declared,
    Function<String, Optional<JsonNode>> results,
    Function<OptionsAppraisal, Map<String, Object>> options,
    Instant now,
    ZoneId zone) {

  /** Without any appraisal. */
  Circumstances(Declared declared, Instant now, ZoneId zone) {
    this(declared, _ -> Optional.empty(), _ -> Map.of(), now, zone);
  }
}
