package city.posterity.cityhall.people;

import java.util.List;
import java.util.UUID;

/**
 * Somebody as administrators see them.
 *
 * @param state one of {@code active}, {@code invited}, {@code waiting} (the invitation has ended)
 *     and {@code erased}
 */
public record PersonRow(
    UUID id, String name, List<String> mails, List<Place> places, String state) {

  /**
   * A current membership, in words.
   *
   * @param id of the membership
   */
  public record Place(UUID id, String organisation, String department, String roles) {}
}
