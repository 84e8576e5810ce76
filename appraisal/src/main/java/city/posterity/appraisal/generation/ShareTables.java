package city.posterity.appraisal.generation;

import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Profile;
import java.util.HashMap;
import java.util.Map;

/** The shares of one appraisal, each made once. For one thread. */
public final class ShareTables {

  private record Key(Profile profile, Population population) {}

  private final Generations generations;
  private final int last;
  private final Map<Key, Shares> made = new HashMap<>();

  /**
   * @param last last year, counted from the decision year
   */
  public ShareTables(Generations generations, int last) {
    this.generations = generations;
    this.last = last;
  }

  /** See {@link Shares#of}. */
  public Shares of(Profile profile, Population population) {
    return made.computeIfAbsent(
        new Key(profile, population), k -> Shares.of(generations, profile, population, last));
  }
}
