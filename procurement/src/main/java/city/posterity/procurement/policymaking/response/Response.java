package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.theme.Theme;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its standing.
 *
 * @param supersededBy id of the response that counts in its place; absent while it counts itself
 */
public record Response(
    StreamId id,
    ResponseStatus status,
    Answer answer,
    Instant draftedAt,
    @Nullable Instant approvedAt,
    @Nullable UUID supersededBy)
    implements State {

  public boolean counts() {
    return status == ResponseStatus.APPROVED;
  }

  /** Whether it answers a contribution, by itself or by a theme that it belongs to. */
  public boolean answers(Input input, Procurement procurement) {
    return answer.inputs().contains(input.id().id())
        || input.themes().stream()
            .map(t -> Theme.standing(procurement, t))
            .anyMatch(t ->
                answer.themes().stream().anyMatch(a -> Theme.standing(procurement, a).equals(t)));
  }
}
