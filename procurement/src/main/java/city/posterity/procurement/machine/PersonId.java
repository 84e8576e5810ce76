package city.posterity.procurement.machine;

import java.util.UUID;

/** One natural person, whatever accounts and roles that person has: four eyes are counted by it. */
public record PersonId(UUID value) {

  /** The clock and the consequences of other events act in nobody's name. */
  public static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  @Override
  public String toString() {
    return value.toString();
  }
}
