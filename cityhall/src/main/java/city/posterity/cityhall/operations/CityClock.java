package city.posterity.cityhall.operations;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The one clock of the installation. Everything that needs the time is given an {@link
 * InstantSource} (or this) and asks it; nothing else reads the system's clock.
 */
public interface CityClock extends InstantSource {

  /**
   * How far this clock runs ahead of real time: zero in a real installation; a demonstration may
   * move forward. Added to the database's clock wherever that one decides.
   */
  Duration offset();

  /** Real time. */
  static CityClock real() {
    return new RealClock();
  }
}
