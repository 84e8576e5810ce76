package city.posterity.cityhall.emergency;

import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.Matter;
import city.posterity.procurement.emergency.declaration.MatterKind;
import java.util.Optional;

/** What a declaration says of something that was bought under it. */
public final class Results {

  private Results() {}

  /**
   * The contract on the declaration's list whose reference is the deal's id or OCID, or an address
   * that ends with one of them; empty if it is not listed.
   */
  public static Optional<Matter> of(Emergency emergency, Deal deal) {
    return emergency.matters().stream()
        .filter(m -> m.kind() == MatterKind.CONTRACT)
        .filter(
            m -> names(m.reference(), deal.id().toString()) || names(m.reference(), deal.ocid()))
        .findFirst();
  }

  private static boolean names(String reference, String id) {
    return reference.equals(id) || reference.endsWith("/" + id);
  }
}
