package city.posterity.procurement.machine;

import java.util.List;
import java.util.Locale;

/**
 * A named condition on a move. Each thing has an enum of its guards; the table of moves, its
 * drawing and the packs refer to them by name.
 */
public interface Guard {

  String name();

  /** Nothing when the move may go on, else every reason why not. */
  List<Finding> check(Context context, Command command);

  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
