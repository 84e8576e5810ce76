package city.posterity.procurement.policymaking.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the working group.
 *
 * @param number from 1
 * @param agenda one point each
 * @param minutes absent until they were written
 */
public record Meeting(
    int number, Instant starts, String place, List<String> agenda, @Nullable Minutes minutes) {

  /**
   * @param attended who was there, as it is published
   * @param decisions one each; empty if none was taken
   */
  public record Minutes(String attended, String text, List<String> decisions) {

    public Minutes {
      decisions = List.copyOf(decisions);
    }
  }

  public Meeting {
    agenda = List.copyOf(agenda);
  }

  Meeting with(Minutes written) {
    return new Meeting(number, starts, place, agenda, written);
  }
}
