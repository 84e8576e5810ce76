package city.posterity.procurement.policymaking.theme;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.GROUP_CHAIR;
import static city.posterity.procurement.machine.Role.RESPONDER;
import static city.posterity.procurement.policymaking.theme.ThemeStatus.MERGED;
import static city.posterity.procurement.policymaking.theme.ThemeStatus.OPEN;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.theme.ThemeEvent.*;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The theme's table of moves. */
public final class ThemeMachine {

  private ThemeMachine() {}

  public static final Machine MACHINE =
      Machine.of(
          Thing.THEME,
          Theme.class,
          ThemeStatus.class,
          ThemeRule.class,
          ThemeMachine::apply,
          Machine.Verbs.none()
              .and("open", OpenTheme.class)
              .and("reword", RewordTheme.class)
              .and("merge-into", MergeTheme.class),
          move(null, "open", OPEN, ThemeOpened.class).by(RESPONDER, GROUP_CHAIR),
          move(OPEN, "reword", OPEN, ThemeReworded.class).by(RESPONDER, GROUP_CHAIR),
          move(OPEN, "merge-into", MERGED, ThemeMerged.class).by(RESPONDER, GROUP_CHAIR));

  private static State apply(@Nullable State before, StreamId id, Event event) {
    return switch ((ThemeEvent) event) {
      case ThemeOpened(var title, var summary, var at) ->
          new Theme(id, OPEN, title, summary, at, null);
      case ThemeReworded(var title, var summary, var _) ->
          new Theme(id, OPEN, title, summary, theme(before).openedAt(), null);
      case ThemeMerged(var into, var _) -> {
        Theme t = theme(before);
        yield new Theme(id, MERGED, t.title(), t.summary(), t.openedAt(), into);
      }
    };
  }

  private static Theme theme(@Nullable State before) {
    return (Theme) Objects.requireNonNull(before);
  }
}
