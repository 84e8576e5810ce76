package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Into which themes somebody sorted a contribution.
 *
 * @param coder who did
 */
public record Coding(PersonId coder, List<UUID> themes, Instant at) {

  public Coding {
    themes = List.copyOf(themes);
  }
}
