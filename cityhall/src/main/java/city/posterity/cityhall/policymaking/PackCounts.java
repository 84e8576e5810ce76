package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.gate.Agreement;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.input.Moderated;
import city.posterity.procurement.policymaking.input.ModerationReason;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an approval pack counts that the rows of contributions do not tell.
 *
 * @param hidden how many are not shown, by reason as the core calls it
 */
record PackCounts(Agreement agreement, Map<String, Integer> hidden) {

  PackCounts {
    hidden = Map.copyOf(hidden);
  }

  static PackCounts of(Collection<Input> inputs) {
    return new PackCounts(
        Agreement.of(inputs),
        inputs.stream()
            .filter(i -> i.status() == InputStatus.HIDDEN)
            .collect(
                Collectors.toMap(i -> Engine.word(reason(i)), _ -> 1, Integer::sum, TreeMap::new)));
  }

  /** That of the newest decision to hide it; one on an appeal gives none of its own. */
  private static ModerationReason reason(Input input) {
    return input.moderation().reversed().stream()
        .map(Moderated::reason)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(ModerationReason.OTHER);
  }
}
