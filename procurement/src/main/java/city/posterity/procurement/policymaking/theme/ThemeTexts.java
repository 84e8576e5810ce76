package city.posterity.procurement.policymaking.theme;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Whether a theme can be told from the others. */
final class ThemeTexts {

  private ThemeTexts() {}

  static Outcome.Collector check(String title, Context context) {
    return Outcome.collect()
        .require(!title.isBlank(), () -> Finding.of(ThemeRule.TEXT_MISSING).at("/title"))
        .require(
            context.procurement().stream(Theme.class)
                .filter(t -> !t.id().equals(context.self()))
                .filter(t -> t.status() == ThemeStatus.OPEN)
                .noneMatch(t -> t.title().equalsIgnoreCase(title.strip())),
            () -> Finding.of(ThemeRule.TITLE_TAKEN, "title", title).at("/title"));
  }
}
