package city.posterity.procurement.policymaking.theme;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A theme gets another title or summary. */
public record RewordTheme(String title, String summary) implements Command {

  @Override
  public Outcome decide(Context context) {
    return ThemeTexts.check(title, context)
        .orElse(() -> new ThemeEvent.ThemeReworded(title.strip(), summary, context.now()));
  }
}
