package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.List;
import java.util.UUID;

/**
 * It is sorted into themes. Whoever sorts it first decides; a second person's sorting shows how far
 * two people agree.
 *
 * @param themes ids of themes
 */
public record ClassifyInput(List<UUID> themes) implements Command {

  public ClassifyInput {
    themes = List.copyOf(themes);
  }

  @Override
  public Outcome decide(Context context) {
    var collected =
        Outcome.collect()
            .require(!themes.isEmpty(), () -> Finding.of(InputRule.THEMES_MISSING).at("/themes"));
    themes.stream()
        .filter(t -> !context.procurement().things().containsKey(new StreamId(Thing.THEME, t)))
        .forEach(t ->
            collected.require(
                false, () -> Finding.of(InputRule.THEME_UNKNOWN, "theme", t).at("/themes")));
    return collected.orElse(() ->
        new InputEvent.InputClassified(
            new Coding(
                context.actor().person(),
                themes.stream().distinct().sorted().toList(),
                context.now())));
  }
}
