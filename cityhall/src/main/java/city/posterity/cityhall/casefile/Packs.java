package city.posterity.cityhall.casefile;

import city.posterity.procurement.pack.Pack;

/** The procedure packs that this installation knows, each at each of its dates. */
public interface Packs {

  /**
   * @throws IllegalStateException if there is none; a procurement outlives no pack
   */
  Pack get(String key);

  /** The one under which new procurements are opened. */
  Pack current();
}
