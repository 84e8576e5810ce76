package city.posterity.cityhall.people;

import city.posterity.procurement.machine.PersonId;
import java.util.UUID;

/**
 * Hears that everything is being erased that says something about a person, in the same
 * transaction: for parts of the application that keep words of people under other keys than the
 * person's own.
 */
@FunctionalInterface
public interface Farewell {

  void erased(UUID cityId, PersonId person);
}
