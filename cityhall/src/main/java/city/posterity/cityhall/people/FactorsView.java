package city.posterity.cityhall.people;

import java.util.List;

/**
 * What people see of the ways in which they prove who they are.
 *
 * @param app since when they have an app that makes codes; "" for none
 * @param codesLeft how many recovery codes were not used
 * @param linked since when an account at the identity provider is linked; "" for none
 * @param asked whether the city asks a second factor of them
 * @param events the newest first
 */
public record FactorsView(
    String app,
    List<Key> passkeys,
    int codesLeft,
    String linked,
    boolean asked,
    List<Event> events) {

  public FactorsView {
    passkeys = List.copyOf(passkeys);
    events = List.copyOf(events);
  }

  /** Whether there is a second factor at all. */
  public boolean any() {
    return !app.isEmpty() || !passkeys.isEmpty();
  }

  /**
   * A passkey.
   *
   * @param label in its owner's words
   * @param used when it was used last; "" for never
   */
  public record Key(String id, String label, String since, String used) {}

  /**
   * Something that happened.
   *
   * @param what key of the sentence
   * @param own whether the owner did it, and no administrator
   */
  public record Event(String what, String at, boolean own) {}
}
