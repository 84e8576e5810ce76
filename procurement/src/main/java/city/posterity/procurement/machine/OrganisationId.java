package city.posterity.procurement.machine;

import java.util.UUID;

/** A legal person: a buyer, a supplier, a review body. */
public record OrganisationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
