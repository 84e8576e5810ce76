package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import java.util.List;
import java.util.Set;

/**
 * Who is too close to a tender to open its bids: whoever wrote it, and whoever was alone in
 * approving it.
 */
public final class Independence {

  private static final List<String> WRITING = List.of("create", "edit", "submit");

  private Independence() {}

  public static boolean wrote(Procurement procurement, StreamId tender, PersonId person) {
    return WRITING.stream().anyMatch(v -> procurement.whoDid(tender, v).contains(person));
  }

  public static boolean approvedAlone(Procurement procurement, StreamId tender, PersonId person) {
    return procurement.whoDid(tender, "approve").equals(Set.of(person));
  }
}
