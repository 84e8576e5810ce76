package city.posterity.procurement.policymaking.theme;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A theme is set up, into which contributions are sorted. */
public record OpenTheme(String title, String summary) implements Command {

  @Override
  public Outcome decide(Context context) {
    return ThemeTexts.check(title, context)
        .orElse(() -> new ThemeEvent.ThemeOpened(title.strip(), summary, context.now()));
  }
}
