package city.posterity.procurement.policymaking.theme;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What several contributions are about.
 *
 * @param mergedInto id of the theme that took it over; absent while it stands by itself
 */
public record Theme(
    StreamId id,
    ThemeStatus status,
    String title,
    String summary,
    Instant openedAt,
    @Nullable UUID mergedInto)
    implements State {

  /** The theme to which what was sorted into one belongs now. */
  public static UUID standing(Procurement procurement, UUID theme) {
    UUID current = theme;
    // a theme is merged into one that stands, so chains end
    for (int i = 0; i < 1_000; i++) {
      UUID next =
          procurement
              .find(Theme.class, new StreamId(Thing.THEME, current))
              .map(Theme::mergedInto)
              .orElse(null);
      if (next == null) {
        return current;
      }
      current = next;
    }
    return current;
  }
}
