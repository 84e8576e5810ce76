package city.posterity.cityhall.casefile;

/**
 * Something that is done once a second, on one of the nodes. Every bean of this type is run along
 * with the casefile's own due work. It may die at any moment and be run again elsewhere.
 */
public interface RoutineWork {

  /** Stable, as in {@code openness-feed}; two of one name are one. */
  String name();

  void run();
}
