package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.input.Coding;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.ResponseStatus;
import city.posterity.procurement.policymaking.theme.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Follows what was said to what became of it. Written once more here, without the core's own
 * methods, so that a fault in those is noticed.
 */
final class Traces {

  private Traces() {}

  /** Contributions that are shown and that nothing which counts answers. */
  static List<Input> unanswered(Procurement all) {
    return all.stream(Input.class)
        .filter(i -> i.status() == InputStatus.PUBLISHED)
        .filter(i ->
            answers(all, i)
                .filter(r -> r.status() == ResponseStatus.APPROVED)
                .noneMatch(r -> isInTime(r, i)))
        .toList();
  }

  /** Nobody answers what is said only later, unless by name. */
  private static boolean isInTime(Response response, Input input) {
    return response.answer().inputs().contains(input.id().id())
        || response.approvedAt() != null && !input.receivedAt().isAfter(response.approvedAt());
  }

  /** Everything that was ever written in answer to a contribution. */
  static Stream<Response> answers(Procurement all, Input input) {
    Set<UUID> themes = new HashSet<>();
    sorting(input).forEach(t -> themes.add(last(all, t)));
    return all.stream(Response.class)
        .filter(r ->
            r.answer().inputs().contains(input.id().id())
                || r.answer().themes().stream().anyMatch(t -> themes.contains(last(all, t))));
  }

  /** How whoever sorted it first sorted it last. */
  private static List<UUID> sorting(Input input) {
    List<UUID> themes = List.of();
    for (Coding coding : input.codings()) {
      if (coding.coder().equals(input.codings().getFirst().coder())) {
        themes = coding.themes();
      }
    }
    return themes;
  }

  private static UUID last(Procurement all, UUID theme) {
    UUID into =
        all.find(Theme.class, new StreamId(Thing.THEME, theme)).map(Theme::mergedInto).orElse(null);
    return into == null ? theme : last(all, into);
  }
}
