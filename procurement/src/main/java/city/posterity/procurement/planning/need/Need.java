package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need, and from acceptance on its plan item.
 *
 * @param inputs what was said in the consultation, by id, in order
 * @param plan absent until it is added to the plan
 * @param revision of a published item that waits for a second person
 * @param budgetReference absent until the budget holder confirms; gone when the plan changes
 * @param publishedAt absent while the plan item is not public
 * @param options absent until they are appraised
 */
public record Need(
    StreamId id,
    NeedStatus status,
    String title,
    String problem,
    String outcome,
    String origin,
    @Nullable Personal proposer,
    Map<UUID, Input> inputs,
    @Nullable Instant consultationStart,
    @Nullable Instant consultationEnd,
    @Nullable PlanItem plan,
    @Nullable Revision revision,
    @Nullable String budgetReference,
    @Nullable Instant publishedAt,
    @Nullable String rationale,
    @Nullable OptionsAppraisal options)
    implements State {

  /**
   * @param answer absent until it is given
   */
  public record Input(
      String text, @Nullable Personal author, Instant at, @Nullable String answer) {}

  /** A revision of a published plan item that waits for approval. */
  public record Revision(PlanItem plan, String reason) {}

  public Need {
    inputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** Whether anybody outside may know of it: its consultation was opened, or its plan published. */
  public boolean isPublic() {
    return consultationStart != null || publishedAt != null;
  }

  /** As everybody may see it: answered inputs without their authors, the plan once published. */
  public Need forThePublic() {
    var answered = new LinkedHashMap<UUID, Input>();
    inputs.forEach((id, i) -> {
      if (i.answer() != null) {
        answered.put(id, new Input(i.text(), null, i.at(), i.answer()));
      }
    });
    return new Need(
        id,
        status,
        title,
        problem,
        outcome,
        origin,
        null,
        answered,
        consultationStart,
        consultationEnd,
        publishedAt == null ? null : plan,
        null,
        null,
        publishedAt,
        publishedAt == null ? null : rationale,
        publishedAt == null ? null : options);
  }

  public boolean allAnswered() {
    return inputs.values().stream().allMatch(i -> i.answer() != null);
  }
}
