package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.theme.Theme;
import java.time.Instant;
import java.util.Collection;
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
    return answers(input.id().id(), input.themes(), input.receivedAt(), procurement);
  }

  /**
   * The same, of something that was said.
   *
   * @param themes into which it was sorted
   * @param receivedAt what was said later than the answer to a theme was approved, in a second
   *     round, is not answered by it
   */
  public boolean answers(
      UUID input, Collection<UUID> themes, Instant receivedAt, Procurement procurement) {
    return answer.inputs().contains(input)
        || (approvedAt == null || !receivedAt.isAfter(approvedAt))
            && themes.stream()
                .map(t -> Theme.standing(procurement, t))
                .anyMatch(t ->
                    answer.themes().stream()
                        .anyMatch(a -> Theme.standing(procurement, a).equals(t)));
  }
}
