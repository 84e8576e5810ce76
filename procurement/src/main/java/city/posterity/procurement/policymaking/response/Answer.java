package city.posterity.procurement.policymaking.response;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is answered, and to what.
 *
 * @param themes ids of themes: whatever was sorted into them is answered
 * @param inputs ids of single contributions
 * @param reason why, in plain words
 * @param reference what a no rests on: a clause, a law, the charter; may be empty for a yes
 * @param commitment absent where nothing is promised beyond the words of the text
 */
public record Answer(
    List<UUID> themes,
    List<UUID> inputs,
    Decision decision,
    String reason,
    String reference,
    @Nullable Commitment commitment) {

  public Answer {
    themes = List.copyOf(themes);
    inputs = List.copyOf(inputs);
  }
}
