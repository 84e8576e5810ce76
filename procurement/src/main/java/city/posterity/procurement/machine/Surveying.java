package city.posterity.procurement.machine;

import java.util.Set;

/**
 * A command that has to see things of a crowd ({@link Thing#isCrowd}) beside the one that it is
 * addressed to.
 */
public interface Surveying extends Command {

  /**
   * The things of a crowd that it names; empty if it has to see all of them, of which what is
   * {@link Personal} need not be readable.
   */
  Set<StreamId> named();
}
