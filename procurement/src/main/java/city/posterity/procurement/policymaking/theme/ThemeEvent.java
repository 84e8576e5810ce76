package city.posterity.procurement.policymaking.theme;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.UUID;

/** What can happen to a theme. */
public sealed interface ThemeEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.THEME;
  }

  record ThemeOpened(String title, String summary, Instant at) implements ThemeEvent {}

  record ThemeReworded(String title, String summary, Instant at) implements ThemeEvent {}

  record ThemeMerged(UUID into, Instant at) implements ThemeEvent {}
}
