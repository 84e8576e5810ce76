package city.posterity.cityhall.bidding;

import city.posterity.cityhall.api.VerbTakeover;
import city.posterity.procurement.machine.Thing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A bid is submitted with its bytes; what it says comes out of the envelope and from nobody. */
@Component
final class SealedVerbs implements VerbTakeover {

  @Override
  public Optional<String> addressOf(Thing thing, String verb) {
    return switch (thing + "/" + verb) {
      case "BID/submit" -> Optional.of("POST /api/v1/bids/{bid}/versions/{version}/commit");
      case "OPENING/reveal", "OPENING/reveal-prices" ->
          Optional.of("POST /api/v1/openings/{opening}/reveal");
      default -> Optional.empty();
    };
  }
}
