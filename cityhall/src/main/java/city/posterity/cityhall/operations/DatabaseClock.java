package city.posterity.cityhall.operations;

import java.time.Instant;

/**
 * The clock by which it is decided whether something came in time: the database's, which all nodes
 * share, with the offset of a demonstration added. It never runs backwards while the program runs.
 */
public interface DatabaseClock {

  /** To the microsecond. */
  Instant now();
}
