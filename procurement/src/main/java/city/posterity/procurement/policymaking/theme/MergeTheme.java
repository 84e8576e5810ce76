package city.posterity.procurement.policymaking.theme;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.UUID;

/**
 * What was sorted into this theme belongs to another from now on.
 *
 * @param into id of the theme that takes it over
 */
public record MergeTheme(UUID into) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context
                .procurement()
                .find(Theme.class, new StreamId(Thing.THEME, into))
                .filter(t -> t.status() == ThemeStatus.OPEN)
                .filter(t -> !t.id().equals(context.self()))
                .isPresent(),
            () -> Finding.of(ThemeRule.THEME_UNKNOWN, "theme", into).at("/into"))
        .orElse(() -> new ThemeEvent.ThemeMerged(into, context.now()));
  }
}
