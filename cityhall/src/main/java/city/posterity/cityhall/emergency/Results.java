package city.posterity.cityhall.emergency;

import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.Matter;
import city.posterity.procurement.emergency.declaration.MatterKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a declaration says of something that was bought under it. */
public final class Results {

  /** What a browser shows behind the path, for example after a form was sent. */
  private static final Pattern AFTER_PATH = Pattern.compile("/?([?#].*)?$", Pattern.DOTALL);

  private Results() {}

  /**
   * The contract on the declaration's list whose reference is the deal's id or OCID, or an address
   * whose path ends with one of them; empty if it is not listed.
   */
  public static Optional<Matter> of(Emergency emergency, Deal deal) {
    return emergency.matters().stream()
        .filter(m -> m.kind() == MatterKind.CONTRACT)
        .filter(m -> {
          String path = AFTER_PATH.matcher(m.reference()).replaceFirst("");
          return names(path, deal.id().toString()) || names(path, deal.ocid());
        })
        .findFirst();
  }

  private static boolean names(String reference, String id) {
    return reference.equals(id) || reference.endsWith("/" + id);
  }
}
