package city.posterity.cityhall.casefile;

import city.posterity.procurement.pack.Pack;
import java.util.List;

/** The procedure packs that this installation knows, each at each of its dates. */
public interface Packs {

  /**
   * @throws IllegalStateException if there is none; a procurement outlives no pack
   */
  Pack get(String key);

  /** The one under which new procurements are opened where the city has not chosen. */
  Pack current();

  /** Those that can be chosen: of each the newest date, in the order in which they were read. */
  List<Pack> newest();

  /** Every one at every date, those of one id from the oldest date to the newest. */
  List<Pack> all();
}
