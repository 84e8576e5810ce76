package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.policymaking.process.Sector;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts people, and never how often they spoke (invariant I8 of our model of participation). */
public final class Voices {

  private Voices() {}

  /** How many people stand behind these contributions: each counts once. */
  public static int people(Collection<Input> inputs) {
    var most = new HashMap<PersonId, Integer>();
    inputs.stream()
        .filter(i -> i.status().counts())
        .map(Input::contribution)
        .forEach(c -> most.merge(c.author(), c.people(), Math::max));
    return most.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many people of each sector were heard in a round; those who named none are left out. */
  public static Map<Sector, Integer> bySector(Collection<Input> inputs, int round) {
    var sectors = new EnumMap<Sector, Integer>(Sector.class);
    for (Sector sector : Sector.values()) {
      sectors.put(
          sector,
          people(
              inputs.stream()
                  .filter(i -> i.contribution().round() == round)
                  .filter(i -> i.contribution().sector() == sector)
                  .toList()));
    }
    return sectors;
  }
}
