package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.PersonId;
import java.util.Map;
import java.util.UUID;

/**
 * Encrypts what says something about a person under a key of that person. Destroying the key erases
 * every such value everywhere, history included.
 */
public interface PersonalKeys {

  /**
   * Encrypts; makes the person's key when there is none yet. What was erased is kept as erased: the
   * thing that it stood in goes on.
   *
   * @throws IllegalStateException for anything else about a person whose key was destroyed
   */
  byte[] seal(UUID cityId, PersonId person, String value);

  /** Decrypts; {@code Personal.ERASED} once the key was destroyed. */
  String open(UUID cityId, PersonId person, byte[] sealed);

  /** Decrypts something of each of several people at once. */
  Map<PersonId, String> openAll(UUID cityId, Map<PersonId, byte[]> sealed);

  /** Destroys the key for good. Doing it again changes nothing. */
  void destroy(UUID cityId, PersonId person);
}
